// Where things lie, and the lists that pages are drawn from: each is sorted once.
import { readFileSync } from "node:fs";
import { forget } from "./_includes/parts.js";

const { sections } = JSON.parse(readFileSync("./_data/site.json", "utf8"));
const newestFirst = (a, b) => b.date - a.date;

export default function (eleventy) {
  eleventy.setUseGitIgnore(false);
  eleventy.addPassthroughCopy("pictures");
  eleventy.on("eleventy.before", forget);
  const articles = (api) => api.getAll().filter((page) => page.data.section && page.data.date);
  for (const { id } of sections) {
    eleventy.addCollection(id, (api) => articles(api).filter((page) => page.data.section === id).sort(newestFirst));
  }
  eleventy.addCollection("newest", (api) => articles(api).sort(newestFirst).slice(0, 20));
  return {
    dir: { input: "content", includes: "../_includes", data: "../_data", output: "public" },
    templateFormats: ["md", "11ty.js"],
    // Articles are plain Markdown: no template language has to look through them first.
    markdownTemplateEngine: false,
  };
}
