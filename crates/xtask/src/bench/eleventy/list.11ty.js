// A section's articles in pages of ten.
import { page, pager, teasers } from "../_includes/parts.js";

export const data = {
  layout: null,
  list: "SECTION",
  eleventyExcludeFromCollections: true,
  pagination: { data: "collections.SECTION", size: 10, alias: "articles" },
  permalink: ({ pagination }) => (pagination.pageNumber ? `/SECTION/trang/${pagination.pageNumber + 1}/` : "/SECTION/"),
};

export function render(data) {
  const { title } = data.site.sections.find((section) => section.id === data.list);
  const main = `<header class="section-head"><h1 class="headline">${title}</h1></header><section class="other-news other-news--section" data-list aria-label="Danh sách tin"><p class="as-of" data-as-of></p>${teasers(data.articles)}${pager(data.list, data.collections[data.list], data.pagination.pageNumber + 1)}</section>`;
  return page("section", { ...data, title }, main);
}
