// Feeds as RSS 2.0.
import { gathered, settings } from "../_includes/feeds.js";
import { escape, local } from "../_includes/parts.js";

export const data = settings("feed.xml");

const days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const of_mail = (date) => {
  const text = local(date);
  const there = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  return `${days[there.getUTCDay()]}, ${text.slice(8, 10)} ${months[there.getUTCMonth()]} ${text.slice(0, 4)} ${text.slice(11, 19)} +0700`;
};

const item = (article) =>
  `<item><title>${escape(article.title)}</title><link>${article.url}</link><guid isPermaLink="false">${article.url}</guid><pubDate>${of_mail(article.date)}</pubDate>${
    article.byline ? `<dc:creator>${escape(article.byline)}</dc:creator>` : ""
  }${article.categories.map((name) => `<category>${escape(name)}</category>`).join("")}${
    article.lead ? `<description>${escape(article.lead)}</description>` : ""
  }${article.picture ? `<enclosure url="${article.picture}" length="0" type="image/jpeg"/>` : ""}<content:encoded>${escape(article.html)}</content:encoded></item>`;

export function render(data) {
  const { title, home, items } = gathered(data);
  const changed = items.length ? `<lastBuildDate>${of_mail(items[0].date)}</lastBuildDate>` : "";
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>${escape(title)}</title><link>${home}</link><description>${escape(data.site.name)}</description><language>vi</language>${changed}<atom:link href="${home}feed.xml" rel="self" type="application/rss+xml"/>${items.map(item).join("")}</channel></rss>
`;
}
