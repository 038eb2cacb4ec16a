// Starts `roadmap lsp` for the roadmaps of the workspace, and shows the pages of the rules.

import { commands, type ExtensionContext, l10n, type Uri, window, workspace } from "vscode";
import { LanguageClient, type LanguageClientOptions, type ServerOptions } from "vscode-languageclient/node";

/** The scheme of the pages to which findings refer. */
const SCHEME = "roadmap-rule";

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  context.subscriptions.push(
    commands.registerCommand("roadmap.restart", restart),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("roadmap")) {
        void restart();
      }
    }),
    workspace.registerTextDocumentContentProvider(SCHEME, { provideTextDocumentContent: rulePage }),
  );
  await start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

async function restart(): Promise<void> {
  await client?.dispose();
  client = undefined;
  await start();
}

async function start(): Promise<void> {
  const settings = workspace.getConfiguration("roadmap");
  const command = settings.get<string>("path") || "roadmap";
  const server: ServerOptions = { command, args: ["lsp"] };
  const options: LanguageClientOptions = {
    documentSelector: [{ scheme: "file", language: "toml" }],
    initializationOptions: { alerts: settings.get<boolean>("alerts") ?? false },
  };
  client = new LanguageClient("roadmap", l10n.t("Roadmap"), server, options);
  try {
    await client.start();
  } catch (error) {
    // A client that did not start cannot be disposed of.
    client = undefined;
    const open = l10n.t("Open Settings");
    const why = error instanceof Error ? error.message : String(error);
    const message = l10n.t("The program `{0}` could not be started: {1}. Install it, or set `roadmap.path`.", command, why);
    if ((await window.showErrorMessage(message, open)) === open) {
      await commands.executeCommand("workbench.action.openSettings", "roadmap.path");
    }
  }
}

/** The page of a rule, written by the server. */
async function rulePage(uri: Uri): Promise<string> {
  const page = await client?.sendRequest<{ text: string }>("workspace/textDocumentContent", { uri: uri.toString() });
  return page?.text ?? "";
}
