// The sitemap: every article, the front, the sections, the standing page.
import { moment } from "../_includes/parts.js";

export const data = { layout: null, permalink: "/sitemap.xml", eleventyExcludeFromCollections: true };

export function render({ site, collections }) {
  const place = (address, date) => `<url><loc>${site.url}${address}</loc>${date ? `<lastmod>${moment(date)}</lastmod>` : ""}</url>`;
  const pages = ["/", "/gioi-thieu/", ...site.sections.map(({ id }) => `/${id}/`)].map((address) => place(address));
  const articles = site.sections.flatMap(({ id }) => collections[id].map((article) => place(article.url, article.date)));
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${pages.join("")}${articles.join("")}</urlset>
`;
}
