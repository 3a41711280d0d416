/** Wraps a component so that it is rendered again only if one of its properties has changed. */
import { Component, type FunctionComponent, h } from 'preact'

export const memo = <P extends object>(View: FunctionComponent<P>) =>
  class Memo extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      for (const name in next) if (next[name] !== this.props[name]) return true
      return false
    }
    override render() {
      return h(View, this.props)
    }
  }
