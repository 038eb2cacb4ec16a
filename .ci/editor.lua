-- Neovim as a client of `roadmap lsp`: a mistake is shown and fixed, a person completed and renamed.
-- ROADMAP is the program; the first argument is a project of a copy of the sample.

local path = vim.fn.argv(0)
local root = vim.fn.fnamemodify(path, ':h:h')

local function fail(what)
  io.stderr:write('editor.lua: ' .. what .. '\n')
  vim.cmd('cquit')
end

local function wait_for(what, condition)
  if not vim.wait(20000, condition, 50) then
    fail('no ' .. what)
  end
end

vim.cmd('edit ' .. vim.fn.fnameescape(path))
local buffer = vim.api.nvim_get_current_buf()
local client = vim.lsp.start_client({
  name = 'roadmap',
  cmd = { vim.env.ROADMAP, 'lsp', '--today', '2026-12-15', '--lang', 'fr' },
  root_dir = root,
  workspace_folders = { { uri = vim.uri_from_fname(root), name = 'roadmap' } },
})
vim.lsp.buf_attach_client(buffer, client)
wait_for('server', function() return vim.lsp.buf_get_clients(buffer)[client] ~= nil end)

local function lines() return vim.api.nvim_buf_get_lines(buffer, 0, -1, false) end

local function line_of(pattern)
  for number, line in ipairs(lines()) do
    if line:find(pattern) then
      return number - 1, line
    end
  end
  fail('no line ' .. pattern)
end

local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(buffer, method, params, 20000)
  local answer = answers and answers[client]
  if not answer or answer.err then
    fail(method .. ': ' .. vim.inspect(answer))
  end
  return answer.result
end

local document = { uri = vim.uri_from_bufnr(buffer) }

-- A mistake is shown, and its fix applied.
local lead, text = line_of('^stage = ')
vim.api.nvim_buf_set_lines(buffer, lead, lead + 1, false, { (text:gsub('stage', 'stagge')) })
wait_for('diagnostics', function()
  return #vim.diagnostic.get(buffer, { severity = vim.diagnostic.severity.ERROR }) > 0
end)
local range = { start = { line = lead, character = 1 }, ['end'] = { line = lead, character = 1 } }
local actions = ask('textDocument/codeAction', {
  textDocument = document, range = range, context = { diagnostics = {}, only = { 'quickfix' } },
})
vim.lsp.util.apply_workspace_edit(actions[1].edit, 'utf-16')
wait_for('fix', function()
  return #vim.diagnostic.get(buffer, { severity = vim.diagnostic.severity.ERROR }) == 0
end)

-- A person is completed by name, from a half-typed line.
local at = line_of('^sponsors = ')
vim.api.nvim_buf_set_lines(buffer, at, at + 1, false, { 'sponsors = ["guér' })
local list = ask('textDocument/completion', {
  textDocument = document, position = { line = at, character = 16 },
})
local item = list.items[1]
if not item or not item.label:find('Hélène Guérin') then
  fail('completion: ' .. vim.inspect(list))
end
vim.lsp.util.apply_text_edits({ item.textEdit }, buffer, 'utf-16')
vim.api.nvim_buf_set_lines(buffer, at, at + 1, false, { vim.api.nvim_buf_get_lines(buffer, at, at + 1, false)[1] .. ']' })
wait_for('a clean file', function()
  return #vim.diagnostic.get(buffer, { severity = vim.diagnostic.severity.ERROR }) == 0
end)

-- The person is renamed in every file.
local edit = ask('textDocument/rename', {
  textDocument = document, position = { line = at, character = 15 }, newName = 'helene-g',
})
vim.lsp.util.apply_workspace_edit(edit, 'utf-16')
wait_for('rename', function() return line_of('^sponsors = %["helene%-g"%]') end)
vim.cmd('wall')
vim.lsp.stop_client(client)
vim.cmd('qall!')
