// Judges security policies by Google's csp_evaluator, whose folder is the argument. They come on standard input, a line
// each. Every finding is a line on standard output: the directive, the value, what is said of it, and the policy.

const { join } = require("node:path");
const { readFileSync } = require("node:fs");

const evaluator = process.argv[2];
const { CspEvaluator } = require(join(evaluator, "evaluator.js"));
const { CspParser } = require(join(evaluator, "parser.js"));

const policies = readFileSync(0, "utf8").split("\n").filter(Boolean);
for (const policy of policies) {
  for (const { directive, value, description } of new CspEvaluator(new CspParser(policy).csp).evaluate()) {
    console.log([directive, value ?? "", description, policy].join("\t"));
  }
}
