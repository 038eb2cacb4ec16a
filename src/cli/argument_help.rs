//! The help of an argument.

use clap::Arg;

use crate::l10n::Localizer;

/// Describes arguments one after the other: those without an option's name are listed in the order in which they are given.
pub fn in_order(mut describe: impl FnMut(Arg) -> Arg) -> impl FnMut(Arg) -> Arg {
    let mut order = 0;
    move |argument| {
        let argument = describe(argument);
        if !argument.is_positional() {
            return argument;
        }
        order += 1;
        argument.display_order(order)
    }
}

/// The argument of `command` with its help in these words.
pub fn with_words(argument: Arg, command: &str, words: &Localizer) -> Arg {
    let id = argument.get_id().as_str().to_owned();
    let own = format!("cli-{command}-{id}");
    let help = if words.has(&own) { own } else { format!("cli-option-{id}") };
    // What `add` passes on to its kinds holds nowhere else.
    let holds_everywhere = (argument.is_global_set() && command != "add") || id == "version";
    let under = match (argument.is_positional(), holds_everywhere, argument.get_help_heading()) {
        (true, ..) => "cli-heading-arguments",
        (false, true, _) => "cli-heading-global",
        (false, false, Some(_)) => "cli-heading-filters",
        (false, false, None) => "cli-heading-options",
    };
    let value_name = argument.get_value_names().and_then(|names| names.first()).map(|name| name.to_lowercase());
    let takes_value = argument.get_action().takes_values();
    let argument = argument.help(words.text(&help)).help_heading(words.text(under));
    match value_name.filter(|_| takes_value) {
        // Possible and default values stand in the help, in words.
        Some(name) => argument
            .value_name(words.text(&format!("cli-value-{name}")))
            .hide_possible_values(true)
            .hide_default_value(true),
        None => argument,
    }
}
