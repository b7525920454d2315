# Reads headers, a JSON text a line, as Jekyll does: its pattern, and Ruby's YAML; writes what each says, a line each.
require "date"
require "json"
require "yaml"
Encoding.default_external = "UTF-8"
HEADER = /\A(---\s*\n.*?\n?)^((---|\.\.\.)\s*$\n?)/m
$stdin.each_line do |line|
  said = begin
    header = HEADER.match("---\n#{JSON.parse(line)}---\n\nBody.\n")
    raise "the body is cut" unless header.post_match.strip == "Body."
    YAML.safe_load(header[1], permitted_classes: [Date, Time]) || {}
  rescue StandardError => e
    { "an error" => e.message }
  end
  puts JSON.generate(said)
end
