// Feeds as JSON Feed.
import { gathered, settings } from "../_includes/feeds.js";

export const data = settings("feed.json");

const item = ({ url, title, html, lead, picture, byline, categories, moment }) => ({
  id: url,
  url,
  title,
  content_html: html,
  summary: lead,
  image: picture,
  date_published: moment,
  authors: byline ? [{ name: byline }] : undefined,
  tags: categories,
});

export function render(data) {
  const { title, home, items } = gathered(data);
  const version = "https://jsonfeed.org/version/1.1";
  return JSON.stringify({ version, title, home_page_url: home, feed_url: `${home}feed.json`, language: "vi", items: items.map(item) });
}
