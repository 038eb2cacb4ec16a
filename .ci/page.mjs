// Opens pages in Chromium as people have them (light, dark, telephone, desk, zoomed, paper, more contrast), and lets axe-core
// judge each: WCAG 2.2 A and AA, and what axe calls best practice. Whatever the page asks of a network is a fault, and so
// is a page that is wider than its window. `page.mjs [--pictures DIR] FILE.html…`
import { createRequire } from "node:module";
import { basename, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(`${process.env.NODE_TOOLS ?? process.cwd()}/`);
const { chromium } = require("playwright-core");
const axe = require("fs").readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const files = process.argv.slice(2);
const pictures = files[0] === "--pictures" ? files.splice(0, 2)[1] : undefined;
const widths = [320, 375, 800, 1400];
const looks = [
  ...widths.flatMap((width) => ["light", "dark"].map((colorScheme) => ({ width, colorScheme }))),
  { width: 1400, colorScheme: "dark", forcedColors: "active" },
  { width: 800, colorScheme: "light", media: "print" },
];

// The first page is opened in all of them; the others, which only hold other texts, in those where they differ most.
const someLooks = looks.filter(({ width, colorScheme, media, forcedColors }) => media || forcedColors || (width === 320 && colorScheme === "light"));

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
let passed = 0;
let failed = 0;
const fault = (what) => {
  failed += 1;
  console.error(what);
};
for (const [rank, file] of files.entries()) {
  for (const look of rank === 0 ? looks : someLooks) {
    const name = `${basename(file)} ${Object.values(look).join(" ")}`;
    const { width, media, ...options } = look;
    const context = await browser.newContext({ ...options, viewport: { width, height: 900 }, bypassCSP: true });
    const page = await context.newPage();
    const url = pathToFileURL(resolve(file)).href;
    const asked = [];
    page.on("request", (request) => request.url() !== url && !request.url().startsWith("data:") && asked.push(request.url()));
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && asked.push(message.text()));
    await page.goto(url);
    if (media) await page.emulateMedia({ media });
    if (pictures) {
      const path = `${pictures}/${name.replaceAll(" ", "-")}.png`;
      await page.screenshot({ path, fullPage: process.env.FULL === "1" });
    }
    // What is folded is judged too.
    await page.evaluate(() => document.querySelectorAll("details").forEach((it) => (it.open = true)));
    const [inner, whole] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
    await page.evaluate(axe);
    const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations", "incomplete"] }));
    const before = failed;
    asked.forEach((it) => fault(`${name}: asks for or complains of ${it}`));
    if (whole > inner) fault(`${name}: ${whole} px wide in a window of ${inner}`);
    for (const { id, help, nodes } of found.violations) {
      fault(`${name}: ${id}: ${help}\n${nodes.slice(0, 3).map((node) => `    ${node.html.slice(0, 200)}\n    ${node.any[0]?.message ?? node.all[0]?.message ?? ""}`).join("\n")}`);
    }
    if (process.env.DOUBTS === "1") for (const { id, nodes } of found.incomplete) console.log(`${name}: in doubt: ${id}: ${nodes.length}: ${nodes[0].html.slice(0, 160)}`);
    if (failed === before) passed += 1;
    await context.close();
  }
}
await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
