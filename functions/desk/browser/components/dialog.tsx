/** A modal dialog. It is open as long as it is rendered. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

type Properties = { labelledBy: string; children: ComponentChildren; onClose?: (value: string) => void }

export function Dialog({ labelledBy, children, onClose }: Properties) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} aria-labelledby={labelledBy} onClose={(event) => onClose?.(event.currentTarget.returnValue)}>
      {children}
    </dialog>
  )
}
