// The protocol library of VS Code as a client of `roadmap lsp`: everything that it parses has the form of the protocol.
// Usage: NODE_TOOLS=DIR ROADMAP=PROGRAM node .ci/editor.mjs FOLDER

import assert from "node:assert";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(join(resolve(process.env.NODE_TOOLS), "package.json"));
const lsp = require("vscode-languageserver-protocol/node");

const folder = resolve(process.argv[2]);
const file = join(folder, "projects/pret-d-objets.toml");
const uri = pathToFileURL(file).href;
const server = spawn(process.env.ROADMAP, ["lsp", "--today", "2026-12-15"], { stdio: ["pipe", "pipe", "inherit"] });
const client = lsp.createProtocolConnection(
  new lsp.StreamMessageReader(server.stdout),
  new lsp.StreamMessageWriter(server.stdin),
);
client.onRequest(() => null);
client.listen();

const { capabilities } = await client.sendRequest(lsp.InitializeRequest.type, {
  processId: process.pid,
  rootUri: null,
  locale: "fr",
  workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "roadmap" }],
  capabilities: {
    general: { positionEncodings: ["utf-16"] },
    textDocument: { diagnostic: {}, completion: { completionItem: { snippetSupport: true } }, codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
    workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ["rename"] } },
  },
});
assert.equal(capabilities.positionEncoding, "utf-16");
await client.sendNotification(lsp.InitializedNotification.type, {});

const text = readFileSync(file, "utf8");
const textDocument = { uri };
await client.sendNotification(lsp.DidOpenTextDocumentNotification.type, {
  textDocument: { uri, languageId: "toml", version: 1, text },
});
const line = (start) => text.split("\n").findIndex((one) => one.startsWith(start));
const at = (start, character) => ({ textDocument, position: { line: line(start), character } });

const report = await client.sendRequest(lsp.DocumentDiagnosticRequest.type, { textDocument });
assert.equal(report.kind, "full");
const again = await client.sendRequest(lsp.DocumentDiagnosticRequest.type, { textDocument, previousResultId: report.resultId });
assert.equal(again.kind, "unchanged");

const hover = await client.sendRequest(lsp.HoverRequest.type, at("lead = ", 10));
assert.match(hover.contents.value, /Claire Moreau/);
const [definition] = await client.sendRequest(lsp.DefinitionRequest.type, at("lead = ", 10));
assert.match(definition.uri, /people\.toml$/);
const references = await client.sendRequest(lsp.ReferencesRequest.type, { ...at("lead = ", 10), context: { includeDeclaration: true } });
assert.ok(references.length >= 3);
const list = await client.sendRequest(lsp.CompletionRequest.type, at("lead = ", 8));
assert.ok(list.items.length > 10 && list.items.every((item) => item.label && item.textEdit.range));
const symbols = await client.sendRequest(lsp.DocumentSymbolRequest.type, { textDocument });
assert.ok(symbols.length > 5);
const rename = await client.sendRequest(lsp.RenameRequest.type, { ...at("title = ", 12), newName: "objets" });
assert.ok(rename.documentChanges.some((change) => change.kind === "rename"));
await assert.rejects(client.sendRequest(lsp.RenameRequest.type, { ...at("lead = ", 10), newName: "Not an id" }));

await client.sendRequest(lsp.ShutdownRequest.type);
const ended = new Promise((done) => server.on("exit", done));
await client.sendNotification(lsp.ExitNotification.type);
assert.equal(await ended, 0);
