//! `Bot`.

use super::Scheme;

pub(super) static SCHEME: Scheme = Scheme {
    name: "Bot",
    registered: false,
    in_use: false,
    prompts: false,
    what: "The token of a Discord bot.",
    client: "Send \"Bot \" and the bot's token.",
    params: &[],
    mistakes: &[
        "The token is sent as Bearer, which is for tokens of people.",
    ],
    source: ("Discord: authentication", "https://discord.com/developers/docs/reference#authentication"),
};
