/** A schema.org description inside the page; data, so no script policy concerns it. */
export function StructuredData({ about }: { about: Record<string, unknown> }) {
  // `<` is the one character that could end the element early.
  const text = JSON.stringify(about).replaceAll('<', '\\u003c');
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />;
}
