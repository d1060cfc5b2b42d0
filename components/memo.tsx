import { Component, type ComponentType } from 'preact';

/** Draws a component again only when one of its props is another value; for the rows of long lists. */
export function memo<P extends object>(Inner: ComponentType<P>): ComponentType<P> {
  return class extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      const before = this.props as Record<string, unknown>;
      return Object.entries(next).some(([name, value]) => before[name] !== value);
    }
    override render() {
      return <Inner {...this.props} />;
    }
  };
}
