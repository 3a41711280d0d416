/** Handles files dropped anywhere on the page. A form may take them, and the browser never opens them. */
import { useEffect } from 'preact/hooks'
import { useLatest } from './hooks.ts'

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false

/** Otherwise a file dropped beside a form would replace the page, and the typed text would be lost. */
export function keepPageOnDrop(): void {
  for (const name of ['dragover', 'drop'] as const)
    document.addEventListener(name, (event) => hasFiles(event) && event.preventDefault())
}

/** Passes `take` the first file of each drop on the page that `takes` accepts: of every one without it. */
export function useFileDrop(take: (file: File) => void, takes?: (event: DragEvent) => boolean): void {
  const latest = useLatest({ take, takes })
  useEffect(() => {
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0]
      const { take, takes } = latest.current
      if (file && (!takes || takes(event))) take(file)
    }
    document.addEventListener('drop', drop)
    return () => document.removeEventListener('drop', drop)
  }, [])
}
