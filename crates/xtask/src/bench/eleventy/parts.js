// What pages are put together from. What is the same on many pages is drawn once.
const escaped = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
export const escape = (text) => String(text).replace(/[&<>"]/g, (letter) => escaped[letter]);

const drawn = new Map();
export const forget = () => drawn.clear();
const once = (name, draw) => {
  let text = drawn.get(name);
  if (text === undefined) drawn.set(name, (text = draw()));
  return text;
};

// The portal's clock is seven hours ahead, all year.
export const local = (date) => new Date(date.getTime() + 7 * 3600e3).toISOString();
export const day = (date) => {
  const text = local(date);
  return `${text.slice(8, 10)}/${text.slice(5, 7)}/${text.slice(0, 4)}`;
};
export const clock = (date) => local(date).slice(11, 16);
export const moment = (date) => `${local(date).slice(0, 19)}+07:00`;

export const teaser = (page) =>
  `<li class="teaser"><time datetime="${moment(page.date)}" class="teaser__date">${day(page.date)}</time> <a class="teaser__headline" href="${page.url}">${escape(page.data.title)}</a></li>`;
export const teasers = (pages) => `<ol class="teasers">${pages.map(teaser).join("")}</ol>`;

const asOf = (pages) =>
  pages.length ? `<p class="as-of" data-as-of>Tin đến ngày ${day(pages[0].date)}</p>` : "";

// The section's newest articles, and the way to its older ones.
export const otherNews = (section, pages) =>
  once(`other news of ${section}`, () => {
    const newest = pages.slice(0, 10);
    return `<section class="other-news" data-list><h2 class="other-news__heading">Tin khác</h2>${asOf(newest)}${teasers(newest)}${pager(section, pages, 1)}</section>`;
  });

const newsBox = (pages) =>
  once("news box", () => {
    const newest = pages.slice(0, 9);
    return `<section class="news-box" id="tin-moi" data-box><h2 class="news-box__heading">Tin tức</h2>${asOf(newest)}${teasers(newest)}</section>`;
  });

export const pager = (section, pages, here) => {
  const last = Math.ceil(pages.length / 10);
  const near = here > 4 ? [here - 1, here, here + 1] : [1, 2, 3, 4, 5];
  const gap = '<span class="pager__gap">…</span>';
  const link = (number) => pagerLink(section, pages, number, here);
  const before = here > 4 ? link(1) + gap : "";
  const after = near.at(-1) < last ? gap + link(last) : "";
  const links = near.filter((number) => number <= last).map(link).join("");
  return `<nav class="pager" aria-label="Trang danh sách tin">${before}${links}${after}</nav>`;
};

const pagerLink = (section, pages, number, here) => {
  const newest = pages[(number - 1) * 10];
  const oldest = pages[Math.min(number * 10, pages.length) - 1];
  const path = number > 1 ? `trang/${number}/` : "";
  const current = number === here ? ' aria-current="page"' : "";
  return `<a class="pager__page" href="/${section}/${path}" data-label="${number}" aria-label="Trang ${number}, tin từ ${day(oldest.date)} đến ${day(newest.date)}"${current}>${number}</a>`;
};

// The whole page around its own part.
export const page = (kind, data, main) => {
  const { site, frame } = data;
  const title = data.title ? `${escape(data.title)} · ${site.name}` : site.name;
  const description = data.lead ? `<meta name="description" content="${escape(data.lead)}">` : "";
  return `${frame.head}<title>${title}</title>${description}<link rel="canonical" href="${site.url}${data.page.url}"></head>${frame.masthead}<div class="frame" data-kind="${kind}"><main id="noi-dung" tabindex="-1">${main}</main><aside class="aside" aria-label="Tin mới và thống kê truy cập">${newsBox(data.collections.newest)}${frame.tail}`;
};
