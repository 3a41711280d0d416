/**
 * A model as Bergamot reads it, small and knowing nothing: random weights in Marian's binary format (version 1), a
 * SentencePiece vocabulary of single letters, a lexical shortlist of them all. It writes one letter over and over.
 */
const dim = 16
const ffn = 32

/** @param word a letter, what the model says whatever it is given. */
export function tinyModel(word: string): { model: Buffer; lex: Buffer; vocab: Buffer } {
  const pieces = ['</s>', '<unk>', '▁', ...'abcdefghijklmnopqrstuvwxyzăâîșț.,;:?!']
  return {
    model: marianModel(pieces.length, pieces.indexOf(word)),
    lex: shortlist(pieces.length),
    vocab: sentencePieces(pieces),
  }
}

type Item = { name: string; type: number; shape: number[]; data: Buffer }

function marianModel(words: number, favourite: number): Buffer {
  const random = randomFrom(1)
  const items: Item[] = []
  const add = (name: string, shape: number[], value: (at: number) => number = () => (random() - 0.5) * 0.2) => {
    const size = shape.reduce((product, length) => product * length, 1)
    const data = Buffer.from(Float32Array.from({ length: size }, (_, at) => value(at)).buffer)
    items.push({ name, type: float32, shape, data })
  }
  const norm = (name: string) => {
    add(`${name}_ln_scale`, [1, dim], () => 1)
    add(`${name}_ln_bias`, [1, dim], () => 0)
  }
  const attention = (name: string) => {
    for (const part of ['q', 'k', 'v', 'o']) {
      add(`${name}_W${part}`, [dim, dim])
      add(`${name}_b${part}`, [1, dim])
    }
    norm(`${name}_Wo`)
  }
  const feedForward = (name: string) => {
    add(`${name}_W1`, [dim, ffn])
    add(`${name}_b1`, [1, ffn])
    add(`${name}_W2`, [ffn, dim])
    add(`${name}_b2`, [1, dim])
    norm(`${name}_ffn`)
  }
  add('Wemb', [words, dim])
  add('decoder_ff_logit_out_b', [1, words], (at) => (at === favourite ? 50 : 0))
  attention('encoder_l1_self')
  feedForward('encoder_l1_ffn')
  add('decoder_l1_rnn_W', [dim, dim])
  add('decoder_l1_rnn_Wf', [dim, dim])
  add('decoder_l1_rnn_bf', [1, dim])
  norm('decoder_l1_rnn_ffn')
  attention('decoder_l1_context')
  feedForward('decoder_l1_ffn')
  const config = Buffer.from(`${configOf(words)}\0`)
  items.push({ name: 'special:model.yml', type: int8, shape: [config.length], data: config })
  return marianFile(items)
}

const float32 = 0x404
const int8 = 0x101

/** marian/src/common/binary.cpp: version, headers, names, shapes, padding, data; little-endian. */
function marianFile(items: Item[]): Buffer {
  const aligned = (data: Buffer) => Buffer.concat([data, Buffer.alloc((256 - (data.length % 256)) % 256)])
  const head = Buffer.concat([
    numbers(1, items.length),
    ...items.map(({ name, type, shape, data }) => numbers(name.length + 1, type, shape.length, aligned(data).length)),
    ...items.map(({ name }) => Buffer.from(`${name}\0`)),
    ...items.map(({ shape }) => Buffer.from(Int32Array.from(shape).buffer)),
  ])
  const padding = (256 - ((head.length + 8) % 256)) % 256
  return Buffer.concat([head, numbers(padding), Buffer.alloc(padding), ...items.map(({ data }) => aligned(data))])
}

/**
 * marian/src/data/shortlist.h: magic, checksum (not looked at), how many frequent words are always in, how many at most,
 * sizes, then for each word where its list begins, and the lists. A choice of words is a multiple of eight.
 */
function shortlist(words: number): Buffer {
  const lists = Buffer.from(Uint32Array.from({ length: words }, (_, at) => at).buffer)
  const offsets = Array.from({ length: words + 1 }, (_, at) => at)
  const magic = Buffer.alloc(8)
  magic.writeBigUInt64LE(0xf11a48d5013417f5n)
  return Buffer.concat([magic, numbers(0, words, words, offsets.length, words, ...offsets), lists])
}

function numbers(...values: number[]): Buffer {
  const buffer = Buffer.alloc(8 * values.length)
  for (const [at, value] of values.entries()) buffer.writeBigUInt64LE(BigInt(value), 8 * at)
  return buffer
}

/** The kind that Firefox's models are: a transformer whose decoder is an SSRU, one layer each here. */
const configOf = (words: number) => `type: transformer
version: v1.9.0
dim-emb: ${dim}
dim-rnn: ${dim}
dim-vocabs: [${words}, ${words}]
enc-depth: 1
enc-type: bidirectional
enc-cell: gru
enc-cell-depth: 1
dec-depth: 1
dec-cell: ssru
dec-cell-base-depth: 2
dec-cell-high-depth: 1
transformer-heads: 2
transformer-dim-ffn: ${ffn}
transformer-ffn-depth: 2
transformer-ffn-activation: relu
transformer-decoder-autoreg: rnn
transformer-preprocess: ""
transformer-postprocess: dan
transformer-postprocess-emb: d
transformer-postprocess-top: ""
transformer-guided-alignment-layer: last
transformer-no-projection: false
transformer-depth-scaling: false
transformer-train-position-embeddings: false
transformer-dim-aan: ${ffn}
transformer-aan-depth: 2
transformer-aan-activation: swish
transformer-aan-nogate: false
transformer-rnn-projection: false
transformer-tied-layers: []
transformer-pool: false
tied-embeddings: false
tied-embeddings-src: false
tied-embeddings-all: true
layer-normalization: false
right-left: false
skip: false
output-omit-bias: false
lemma-dim-emb: 0
factors-dim-emb: 0
factors-combine: sum
bert-train-type-embedding: true
bert-type-vocab-size: 2
ulr: false
ulr-dim-emb: 0
ulr-trainable-transformation: false
input-types: []
`

/** sentencepiece_model.proto's ModelProto: pieces, and a trainer that calls the end 0 and the unknown 1, as Marian does. */
function sentencePieces(pieces: string[]): Buffer {
  const [normal, unknown, control] = [1, 2, 3]
  return Buffer.concat([
    ...pieces.map((piece, at) => {
      const score = Buffer.alloc(5)
      score[0] = (2 << 3) | 5
      score.writeFloatLE(at < 2 ? 0 : -at, 1)
      const type = at === 0 ? control : at === 1 ? unknown : normal
      return bytes(1, Buffer.concat([bytes(1, Buffer.from(piece)), score, integer(3, type)]))
    }),
    bytes(2, Buffer.concat([integer(3, 1), integer(40, 1), integer(41, -1), integer(42, 0), integer(43, -1)])),
    bytes(3, Buffer.concat([bytes(1, Buffer.from('identity')), integer(3, 1), integer(4, 1), integer(5, 1)])),
  ])
}

const integer = (field: number, value: number) => Buffer.concat([varint(field << 3), varint(value)])
const bytes = (field: number, value: Buffer) => Buffer.concat([varint((field << 3) | 2), varint(value.length), value])

/** Negative numbers take ten bytes, as 64 bits of two's complement. */
function varint(value: number): Buffer {
  let rest = BigInt.asUintN(64, BigInt(value))
  const out: number[] = []
  do {
    const low = Number(rest & 127n)
    rest >>= 7n
    out.push(rest > 0n ? low | 128 : low)
  } while (rest > 0n)
  return Buffer.from(out)
}

/** The same numbers at each run, 0 to 1. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return state / 0x7fffffff
  }
}
