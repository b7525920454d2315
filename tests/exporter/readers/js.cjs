// Reads headers, a JSON text a line, by js-yaml, hexo-front-matter or smol-toml; writes what each says, a line each.
const how = {
  "js-yaml": (text) => require("js-yaml").load(text) ?? {},
  "hexo-front-matter": (text) => {
    const { _content, ...values } = require("hexo-front-matter").parse(`---\n${text}---\n\nBody.\n`);
    return _content.trim() === "Body." ? values : { "the body": _content };
  },
  "smol-toml": (text) => require("smol-toml").parse(text),
}[process.argv[2]];
for (const line of require("fs").readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  let said;
  try { said = how(JSON.parse(line)); } catch (error) { said = { "an error": String(error.message) }; }
  process.stdout.write(JSON.stringify(said) + "\n");
}
