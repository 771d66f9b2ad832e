// What stands where nothing is.
import { page } from "../_includes/parts.js";

export const data = { layout: null, permalink: "/404.html", eleventyExcludeFromCollections: true };

export function render(data) {
  return page("missing", data, '<p>Không tìm thấy trang này. Địa chỉ có thể đã thay đổi. <a href="/">Về trang chủ</a></p>');
}
