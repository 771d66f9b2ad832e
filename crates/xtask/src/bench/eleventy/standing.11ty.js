// A page that belongs to no day.
import { escape, page } from "./parts.js";

export function render(data) {
  return page("standing", data, `<article class="article"><h1 class="headline">${escape(data.title)}</h1><div class="body" data-body>${data.content}</div></article>`);
}
