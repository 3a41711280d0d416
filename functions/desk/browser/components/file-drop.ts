/** Files that are dropped on the page: a form takes them wherever they fall, and a browser never opens them in its place. */
import { useEffect } from 'preact/hooks'
import { useLatest } from './hooks.ts'

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false

/** Without this a file that falls beside a form takes the place of the page, and of what was typed on it. */
export function keepPageOnDrop(): void {
  for (const name of ['dragover', 'drop'] as const)
    document.addEventListener(name, (event) => hasFiles(event) && event.preventDefault())
}

/** Gives `take` the first file of each drop anywhere on the page. */
export function useFileDrop(take: (file: File) => void): void {
  const latest = useLatest(take)
  useEffect(() => {
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0]
      if (file) latest.current(file)
    }
    document.addEventListener('drop', drop)
    return () => document.removeEventListener('drop', drop)
  }, [])
}
