/** A modal dialog. It is open as long as it is rendered. */
import type { ComponentChildren } from 'preact'

const open = (dialog: HTMLDialogElement | null) => dialog?.showModal()

type Properties = { labelledBy: string; children: ComponentChildren; onClose?: (value: string) => void }

export function Dialog({ labelledBy, children, onClose }: Properties) {
  return (
    <dialog ref={open} aria-labelledby={labelledBy} onClose={(event) => onClose?.(event.currentTarget.returnValue)}>
      {children}
    </dialog>
  )
}
