// Feeds as Atom.
import { gathered, settings } from "../_includes/feeds.js";
import { escape } from "../_includes/parts.js";

export const data = settings("atom.xml");

const entry = (article) =>
  `<entry><title>${escape(article.title)}</title><id>${article.url}</id><updated>${article.moment}</updated><published>${article.moment}</published>${
    article.byline ? `<author><name>${escape(article.byline)}</name></author>` : ""
  }${article.categories.map((name) => `<category term="${escape(name)}"/>`).join("")}<link href="${article.url}" rel="alternate" type="text/html"/>${
    article.picture ? `<link href="${article.picture}" rel="enclosure" type="image/jpeg"/>` : ""
  }${article.lead ? `<summary>${escape(article.lead)}</summary>` : ""}<content type="html">${escape(article.html)}</content></entry>`;

export function render(data) {
  const { title, home, items } = gathered(data);
  const changed = items.length ? `<updated>${items[0].moment}</updated>` : "";
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi"><title>${escape(title)}</title><id>${home}atom.xml</id>${changed}<author><name>${escape(data.site.name)}</name></author><link href="${home}atom.xml" rel="self" type="application/atom+xml"/><link href="${home}" rel="alternate" type="text/html"/>${items.map(entry).join("")}</feed>
`;
}
