-- The settings of Neovim for the pictures of docs/editors.*.md: `roadmap lsp` serves the sample, in LANGUAGE.

vim.o.background = 'light'
vim.o.termguicolors = true
vim.o.number = true
vim.o.numberwidth = 3
vim.o.wrap = false
vim.o.swapfile = false
vim.o.laststatus = 0
vim.o.ruler = false
vim.o.showmode = false
vim.o.shortmess = vim.o.shortmess .. 'cIF'
vim.o.completeopt = 'menuone'
vim.cmd('syntax on')
vim.cmd('highlight Constant guifg=#0a6640')
vim.cmd('highlight LineNr guifg=#8c959f')
vim.cmd('highlight Pmenu guibg=#eaeef2')
vim.cmd('highlight PmenuSel guibg=#b6d7ff')
vim.cmd('highlight DiagnosticError guifg=#c1121f')
vim.diagnostic.config({ update_in_insert = true, virtual_text = { prefix = '■' }, signs = false })
vim.api.nvim_create_autocmd('BufReadPost', {
  pattern = '*.toml',
  callback = function(args)
    local root = vim.fn.getcwd()
    local client = vim.lsp.start_client({
      name = 'roadmap',
      cmd = { vim.env.ROADMAP, 'lsp', '--today', '2026-12-15', '--lang', vim.env.LANGUAGE },
      root_dir = root,
      workspace_folders = { { uri = vim.uri_from_fname(root), name = 'roadmap' } },
    })
    vim.lsp.buf_attach_client(args.buf, client)
    vim.bo[args.buf].omnifunc = 'v:lua.vim.lsp.omnifunc'
  end,
})
