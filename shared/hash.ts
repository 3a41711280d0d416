/** Content hashes: SHA-256 (FIPS 180-4), in hexadecimal. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** 64 hexadecimal characters. */
export const hash = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))

/** The first 16 characters (64 bits): enough to tell versions of one thing apart. */
export const shortHash = (text: string): string => hash(text).slice(0, 16)
