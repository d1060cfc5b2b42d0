/** An element with its names as our own prefixes say them (`w:p`); an unknown namespace leaves the name as written. */
export class XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (XmlElement | string)[] = [];

  constructor(name: string, attributes: ReadonlyMap<string, string>) {
    this.name = name;
    this.attributes = attributes;
  }

  get(attribute: string): string | undefined {
    return this.attributes.get(attribute);
  }

  *elements(): Generator<XmlElement> {
    for (const child of this.children) if (typeof child !== 'string') yield child;
  }

  /** The first child of a name. */
  child(name: string): XmlElement | undefined {
    for (const each of this.children) if (typeof each !== 'string' && each.name === name) return each;
    return undefined;
  }

  /** The first element of a name anywhere inside. */
  find(name: string): XmlElement | undefined {
    for (const each of this.elements()) {
      const found = each.name === name ? each : each.find(name);
      if (found) return found;
    }
    return undefined;
  }

  /** `w:val` of a child, as most of Word's settings are kept. */
  value(name: string): string | undefined {
    return this.child(name)?.get('w:val');
  }

  text(): string {
    return this.children.map((child) => (typeof child === 'string' ? child : child.text())).join('');
  }
}
