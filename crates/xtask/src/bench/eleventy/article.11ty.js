// One article.
import { clock, day, escape, moment, otherNews, page } from "./parts.js";

const picture = (file) =>
  `<figure class="figure figure--lead"><img sizes="(min-width:1168px) 736px,(min-width:960px) calc(100vw - 432px),(min-width:768px) 736px,100vw" src="${file}" width="640" height="427" alt fetchpriority="high" decoding="async"></figure>`;
const keywords = (words) =>
  `<ul class="tags" aria-label="Từ khóa">${words.map((word) => `<li class="tags__item">${escape(word)}</li>`).join("")}</ul>`;

export function render(data) {
  const { id, title } = data.site.sections.find((section) => section.id === data.section);
  const date = data.page.date;
  return page("article", data, `<article class="article"><p class="article__section"><a href="/${id}/">${title}</a></p><h1 class="headline">${escape(data.title)}</h1><p class="dateline"><time datetime="${moment(date)}">Đăng lúc ${clock(date)} ngày ${day(date)}</time></p>${
    data.lead ? `<p class="lead">${escape(data.lead)}</p>` : ""
  }${data.picture ? picture(data.picture) : ""}<div class="body" data-body>${data.content}</div>${
    data.byline ? `<p class="byline">${escape(data.byline)}</p>` : ""
  }${data.keywords ? keywords(data.keywords) : ""}</article>${otherNews(id, data.collections[id])}`);
}
