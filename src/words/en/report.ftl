# report
report-page = Page { $page } of { $pages }
