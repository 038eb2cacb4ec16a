# report
report-page = Page { $page } sur { $pages }
