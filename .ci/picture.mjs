// Writes docs/editor.en.svg and docs/editor.fr.svg: Neovim in tmux with a copy of the sample, a mistake in view and a
// person being completed. ROADMAP is the program.

import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const COLUMNS = 110;
const ROWS = 17;
// Pixels of a character, and around the text.
const [WIDTH, HEIGHT, MARGIN] = [8, 18, 10];
const FILE = "projects/pret-d-objets.toml";
const PATIENCE = 30_000;

const tmux = (...words) => execFileSync("tmux", ["-L", "roadmap-picture", ...words], { encoding: "utf8" });

/** Waits until the screen shows `text`. */
async function shown(text) {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await sleep(200)) {
    if (tmux("capture-pane", "-p").includes(text)) return;
  }
  throw new Error(`no ${text}:\n${tmux("capture-pane", "-p")}`);
}

/** What the screen shows, with colours as escapes. */
async function capture(language) {
  const folder = mkdtempSync(join(tmpdir(), "picture-"));
  cpSync("roadmap", folder, { recursive: true });
  const file = join(folder, FILE);
  writeFileSync(file, readFileSync(file, "utf8").replace('stage = "active"', 'stage = "activ"'));
  const settings = resolve(".ci/picture.lua");
  const program = resolve(process.env.ROADMAP ?? "target/debug/roadmap");
  const command = `cd '${folder}' && ROADMAP='${program}' LANGUAGE=${language} nvim --clean -u '${settings}' ${FILE}`;
  tmux("new-session", "-d", "-x", String(COLUMNS), "-y", String(ROWS + 1), command);
  try {
    await shown("■");
    // Into the quotes of `sponsors`.
    tmux("send-keys", "-l", '7Gf"ci"h');
    await shown('["h"]');
    tmux("send-keys", "C-x", "C-o");
    await shown("Hélène Guérin");
    return tmux("capture-pane", "-e", "-p").split("\n").slice(0, ROWS);
  } finally {
    tmux("kill-server");
    rmSync(folder, { recursive: true });
  }
}

/** Text as XML that keeps its blanks. */
const escaped = (text) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/ {2,}/g, (blanks) => "\u00a0".repeat(blanks.length));

/** A line as runs of one look: text, colour, background, and whether it is underlined. */
function runs(line) {
  const look = { colour: "#1f2328", background: undefined, isUnderlined: false };
  const found = [];
  for (const part of line.split(/(\x1b\[[0-9;]*m)/)) {
    const codes = /^\x1b\[([0-9;]*)m$/.exec(part)?.[1].split(";").map(Number);
    if (!codes) {
      if (part) found.push({ text: part, ...look });
      continue;
    }
    const rgb = `rgb(${codes.slice(2, 5).join(",")})`;
    if (codes[0] === 38) look.colour = rgb;
    else if (codes[0] === 48) look.background = rgb;
    else if (codes[0] === 4) look.isUnderlined = true;
    else if (codes[0] === 39) look.colour = "#1f2328";
    else if (codes[0] === 49) look.background = undefined;
    else if (codes[0] === 0) Object.assign(look, { colour: "#1f2328", background: undefined, isUnderlined: false });
  }
  return found;
}

function svg(lines, title) {
  const [width, height] = [COLUMNS * WIDTH + 2 * MARGIN, lines.length * HEIGHT + 2 * MARGIN];
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" rx="6" fill="#fff" stroke="#d0d7de"/>`,
    '<g font-family="ui-monospace,DejaVu Sans Mono,Menlo,Consolas,monospace" font-size="13">',
  ];
  for (const [row, line] of lines.entries()) {
    let column = 0;
    for (const { text, colour, background, isUnderlined } of runs(line)) {
      const [x, y, length] = [MARGIN + column * WIDTH, MARGIN + row * HEIGHT, [...text].length * WIDTH];
      column += [...text].length;
      if (background) parts.push(`<rect x="${x}" y="${y}" width="${length}" height="${HEIGHT}" fill="${background}"/>`);
      const [start, shown] = [x + text.search(/\S|$/) * WIDTH, text.trim()];
      if (!shown) continue;
      const line = isUnderlined ? ' text-decoration="underline"' : "";
      parts.push(`<text x="${start}" y="${y + 13}" textLength="${[...shown].length * WIDTH}" fill="${colour}"${line}>${escaped(shown)}</text>`);
    }
  }
  return parts.concat("</g>", "</svg>", "").join("\n");
}

const titles = {
  en: "Neovim shows a mistake with its correction, and completes a person by name",
  fr: "Neovim montre une erreur avec sa correction, et complète une personne par son nom",
};
for (const [language, title] of Object.entries(titles)) {
  writeFileSync(`docs/editor.${language}.svg`, svg(await capture(language), title));
}
