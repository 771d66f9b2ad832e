// The newest articles of the site and of each section, as feeds tell of them.
import { escape, moment } from "./parts.js";

const whole = ({ data, content }, url) => {
  const lead = data.lead ? `<p><strong>${escape(data.lead)}</strong></p>` : "";
  const picture = data.picture ? `<figure><img src="${data.picture}" width="640" height="427" alt=""></figure>` : "";
  return (lead + picture + content).replace(/(href|src)="\//g, `$1="${url}/`);
};

// What a feed says, whatever its format: `data.feed.id` is a section's, or none.
export const gathered = ({ site, feed, collections }) => {
  const section = (id) => site.sections.find((section) => section.id === id).title;
  const articles = (feed.id ? collections[feed.id] : collections.newest).slice(0, 20);
  return {
    title: feed.id ? `${section(feed.id)} · ${site.name}` : site.name,
    home: `${site.url}${feed.id ? `/${feed.id}/` : "/"}`,
    items: articles.map((article) => ({
      url: site.url + article.url,
      title: article.data.title,
      lead: article.data.lead,
      byline: article.data.byline,
      picture: article.data.picture && site.url + article.data.picture,
      categories: [section(article.data.section), ...(article.data.keywords ?? [])],
      date: article.date,
      moment: moment(article.date),
      html: whole(article, site.url),
    })),
  };
};

export const settings = (file) => ({
  layout: null,
  eleventyExcludeFromCollections: true,
  pagination: { data: "feeds", size: 1, alias: "feed" },
  permalink: ({ feed }) => (feed.id ? `/${feed.id}/${file}` : `/${file}`),
});
