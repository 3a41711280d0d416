/** Progress bars, one per line, redrawn in place. Nothing is drawn if there is no terminal. */

const width = 24

/** A bar of `width` cells, filled in eighths of a cell. */
export function bar(filled: number, total: number): string {
  const eighths = total > 0 ? Math.round((Math.min(filled, total) / total) * width * 8) : 0
  const whole = Math.floor(eighths / 8)
  const rest = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'][eighths % 8] ?? ''
  return `${'█'.repeat(whole)}${rest}`.padEnd(width, '·')
}

export type Screen = { columns: number; write(text: string): void }

export type Bars = { draw(lines: string[]): void; end(): void }

export function bars(screen: Screen | null): Bars {
  let drawn = 0
  return {
    draw(lines) {
      if (!screen) return
      const back = drawn > 0 ? `\u001b[${drawn}A` : ''
      screen.write(back + lines.map((line) => `\u001b[2K${line.slice(0, screen.columns - 1)}\n`).join(''))
      drawn = lines.length
    },
    end() {
      drawn = 0
    },
  }
}
