// The front: the newest articles, then a few of each section.
import { day, escape, page, teasers } from "../_includes/parts.js";

export const data = { layout: null, permalink: "/", eleventyExcludeFromCollections: true };

const story = (article, at) =>
  `<section class="story story--${at ? "second" : "lead"}"><div class="story__text"><h2 class="story__headline"><a href="${article.url}">${escape(article.data.title)}</a></h2><p class="story__date">${day(article.date)}</p>${article.data.lead ? `<p class="story__lead">${escape(article.data.lead)}</p>` : ""}</div></section>`;

export function render(data) {
  const { site, collections } = data;
  const sections = site.sections.map(({ id, title }) =>
    `<section class="front__section"><h2 class="front__heading"><a href="/${id}/">${title}</a></h2>${teasers(collections[id].slice(0, 5))}</section>`);
  return page("front", data, `<div class="front"><h1 class="visually-hidden">${site.name}</h1>${collections.newest.slice(0, 4).map(story).join("")}<div class="front__sections">${sections.join("")}</div></div>`);
}
