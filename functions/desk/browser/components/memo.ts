/** Wraps a component so that it is rendered again only if one of its properties has changed. */
import { createElement, type FunctionComponent } from 'preact'
import { useMemo } from 'preact/hooks'

/** `View` has the same properties each time: Preact leaves an element alone that is the same object as before. */
export const memo =
  <P extends object>(View: FunctionComponent<P>): FunctionComponent<P> =>
  (properties) =>
    useMemo(() => createElement(View, properties), Object.values(properties))
