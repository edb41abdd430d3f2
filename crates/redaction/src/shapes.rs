//! The shapes of secrets that are known: those that the providers publish for scanners, and how
//! credentials are usually written down.

use crate::gate::Gate;
use crate::looks::{
    any, is_passphrase, is_plain_setting, is_random, is_random_setting, is_random_value,
    is_setting, is_value,
};

/// A shape as it is written down.
pub(crate) struct Written {
    /// What a secret of this shape is, with its article.
    pub(crate) kind: &'static str,
    /// One of them is in every text that holds this shape: one with a capital letter as it is written here,
    /// one without in whatever case.
    pub(crate) words: &'static [&'static str],
    /// The shape. A group called `secret` is what is taken out; without it, all of it. A `\b` at its
    /// beginning stands for [`BEGINS`](crate::shape::BEGINS); `\b` is between letters of ASCII, others begin no secret.
    pub(crate) pattern: &'static str,
    /// Whether what fits the pattern is a secret after all.
    pub(crate) is_secret: fn(&str) -> bool,
    /// How far behind one of its words a value may begin, in bytes, and a value of several words end.
    pub(crate) behind: usize,
    /// What has to stand around one of its words.
    pub(crate) gate: Gate,
}

/// How far behind one of its words a value begins at the most.
const BEHIND: usize = 128;

/// Enough for 200 characters, however many bytes they have.
const BEHIND_OF_SEVERAL_WORDS: usize = 1_024;

const fn of(
    kind: &'static str,
    words: &'static [&'static str],
    pattern: &'static str,
    is_secret: fn(&str) -> bool,
    gate: Gate,
) -> Written {
    Written {
        kind,
        words,
        pattern,
        is_secret,
        behind: BEHIND,
        gate,
    }
}

/// A shape whose value may have several words.
const fn of_several_words(written: Written) -> Written {
    Written {
        behind: BEHIND_OF_SEVERAL_WORDS,
        ..written
    }
}

/// In the order in which they are tried: the narrow ones first, so that a secret is called what it is.
pub(crate) const SHAPES: &[Written] = &[
    of(
        "a private key",
        &["PRIVATE KEY-----", "PRIVATE KEY BLOCK-----"],
        r"-----BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----(?s:.*?)-----END [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----",
        any,
        Gate::Open,
    ),
    // What is left of one whose other end was cut away: long words only, so that a sentence about such
    // lines stays.
    of(
        "a private key",
        &["PRIVATE KEY-----", "PRIVATE KEY BLOCK-----"],
        r#"-----BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----(?P<secret>(?:(?:[\s"'>|,-]|\\[nr]|[0-9]+→)*[A-Za-z0-9+/=]{16,})+(?:(?:[\s"'>|,]|\\[nr]|[0-9]+→)*[A-Za-z0-9+/=]+\z)?)"#,
        any,
        Gate::Open,
    ),
    of(
        "a private key",
        &["PRIVATE KEY-----", "PRIVATE KEY BLOCK-----"],
        r#"(?P<secret>(?:[A-Za-z0-9+/=]{16,}(?:[\s"'>|,]|\\[nr]|[0-9]+→)*)+(?:[A-Za-z0-9+/=]+(?:[\s"'>|,]|\\[nr]|[0-9]+→)*)?)-----END [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----"#,
        any,
        Gate::Open,
    ),
    of(
        "an Anthropic key",
        &["sk-ant-"],
        r"sk-ant-[A-Za-z0-9_-]{16,}",
        any,
        Gate::Token(23),
    ),
    of(
        "an OpenAI key",
        &["sk-"],
        r"\bsk-(?:proj-|svcacct-|admin-)?[A-Za-z0-9_-]{20,}",
        is_random,
        Gate::Token(23),
    ),
    of(
        "an AWS access key",
        &["AKIA", "ASIA"],
        r"\b(?:AKIA|ASIA)[A-Z2-7]{16}\b",
        any,
        Gate::Token(20),
    ),
    of(
        "an AWS secret key",
        &["secret_access_key", "secretaccesskey"],
        r#"(?i)secret_?access_?key\\?["']?\s*[:=]\s*\\?["']?(?P<secret>[A-Za-z0-9/+]{40})\b"#,
        any,
        Gate::Value(40),
    ),
    of(
        "a token of Redraft",
        &["redraft_"],
        r"redraft_[0-9a-f]{64}",
        any,
        Gate::Token(72),
    ),
    of(
        "a Google key",
        &["AIza"],
        r"\bAIza[A-Za-z0-9_-]{35}",
        any,
        Gate::Token(39),
    ),
    of(
        "a Google token",
        &["ya29.", "GOCSPX-"],
        r"\b(?:ya29\.[A-Za-z0-9_-]{20,}|GOCSPX-[A-Za-z0-9_-]{20,})",
        any,
        Gate::Token(25),
    ),
    of(
        "a GitHub token",
        &["ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"],
        r"(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{22,})",
        any,
        Gate::Token(33),
    ),
    of(
        "a GitLab token",
        &[
            "glpat-", "glptt-", "gldt-", "glrt-", "glcbt-", "gloas-", "glft-", "glsoat-",
            "glagent-",
        ],
        r"gl(?:pat|ptt|dt|rt|cbt|oas|ft|soat|agent)-[A-Za-z0-9_.-]{20,}",
        any,
        Gate::Token(25),
    ),
    of(
        "a Slack token",
        &["xox", "xapp-"],
        r"\b(?:xox[abeoprs]-[A-Za-z0-9-]{10,}|xapp-[0-9]-[A-Za-z0-9-]{10,})",
        any,
        Gate::Token(15),
    ),
    of(
        "a Slack webhook",
        &["hooks.slack.com/"],
        r"hooks\.slack\.com/(?:services|workflows)/(?P<secret>[A-Za-z0-9_/]{20,})",
        any,
        Gate::Token(45),
    ),
    of(
        "a Stripe key",
        &["sk_live_", "sk_test_", "rk_live_", "rk_test_", "whsec_"],
        r"(?:[rs]k_(?:live|test)_[A-Za-z0-9]{16,}|whsec_[A-Za-z0-9+/]{24,})",
        any,
        Gate::Token(24),
    ),
    of(
        "an npm token",
        &["npm_"],
        r"\bnpm_[A-Za-z0-9]{36}\b",
        any,
        Gate::Token(40),
    ),
    of(
        "a PyPI token",
        &["pypi-Ag"],
        r"pypi-Ag[A-Za-z0-9_-]{50,}",
        any,
        Gate::Token(57),
    ),
    of(
        "a crates.io token",
        &["cio"],
        r"\bcio[A-Za-z0-9]{32}\b",
        is_random,
        Gate::Token(35),
    ),
    of(
        "a Hugging Face token",
        &["hf_"],
        r"\bhf_[A-Za-z0-9]{30,}\b",
        any,
        Gate::Token(33),
    ),
    of(
        "a Groq key",
        &["gsk_"],
        r"\bgsk_[A-Za-z0-9]{30,}\b",
        any,
        Gate::Token(34),
    ),
    of(
        "an xAI key",
        &["xai-"],
        r"\bxai-[A-Za-z0-9]{30,}\b",
        is_random,
        Gate::Token(34),
    ),
    of(
        "a Vault token",
        &["hvs.", "hvb.", "hvr."],
        r"\bhv[sbr]\.[A-Za-z0-9_-]{20,}",
        is_random,
        Gate::Token(24),
    ),
    of(
        "a Docker token",
        &["dckr_"],
        r"dckr_(?:pat|oat)_[A-Za-z0-9_-]{20,}",
        any,
        Gate::Token(29),
    ),
    of(
        "an age key",
        &["AGE-SECRET-KEY-"],
        // What stands right behind it goes with it, and does not begin anew behind the mark.
        r"AGE-SECRET-KEY-[0-9A-Za-z_]{40,}",
        any,
        Gate::Token(55),
    ),
    of(
        "a SendGrid key",
        &["SG."],
        r"\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}",
        any,
        Gate::Token(36),
    ),
    of(
        "a Twilio key",
        &["SK"],
        r"\bSK[0-9a-f]{32}\b",
        any,
        Gate::Token(34),
    ),
    of(
        "a DigitalOcean token",
        &["dop_v1_", "doo_v1_", "dor_v1_"],
        r"do[opr]_v1_[a-f0-9]{64}\b",
        any,
        Gate::Token(71),
    ),
    of(
        "an Azure key",
        &["accountkey=", "sharedaccesskey="],
        r"(?i)(?:account|sharedaccess)key=(?P<secret>[A-Za-z0-9+/]{40,}={0,2})",
        any,
        Gate::Token(51),
    ),
    of(
        "a Telegram token",
        &[":AA"],
        r"\b[0-9]{8,10}:AA[A-Za-z0-9_-]{33}\b",
        any,
        Gate::Token(36),
    ),
    of(
        "a signed token",
        &["eyJ"],
        r"\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}",
        any,
        Gate::Token(32),
    ),
    of(
        "a password in a URL",
        &["://"],
        r#"[A-Za-z][A-Za-z0-9+.-]*://[^\s/:@"'<>\\]*:(?P<secret>[^\s/@"'<>\\]{3,})@"#,
        is_value,
        Gate::Login,
    ),
    of(
        "a token in a URL",
        &[
            "token=",
            "key=",
            "secret=",
            "password=",
            "signature=",
            "sig=",
        ],
        r#"(?i)[?&](?:access_token|refresh_token|id_token|auth_token|token|api_?key|key|client_secret|secret|password|sig|signature)=(?P<secret>[^\s&"'<>#\\]{12,})"#,
        is_random,
        Gate::Value(12),
    ),
    of(
        "a credential of a request",
        &["authorization", "x-api-key", "x-goog-api-key"],
        r#"(?i)(?:authorization\\?["']?\s*[:=]\s*\\?["']?(?:bearer|basic|token)|x-(?:goog-)?api-key\\?["']?\s*[:=])[ \t]*\\?["']?(?P<secret>[A-Za-z0-9._~+/=-]{8,})"#,
        is_value,
        Gate::Value(5),
    ),
    of(
        "a bearer token",
        &["bearer"],
        r"(?i)\bbearer\s+(?P<secret>[A-Za-z0-9._~+/=-]{20,})",
        is_random,
        Gate::Next(20),
    ),
    of(
        "a registry's token",
        &["_authToken=", "_password=", "_auth="],
        r#":_(?:authToken|password|auth)=["']?(?P<secret>[^\s"'\\]{8,})"#,
        is_value,
        Gate::Value(8),
    ),
    // `NAME=value` as in a `.env` file: also behind a line's number, after `export` or `-e`, and in a text
    // within JSON.
    of(
        "a secret in a setting",
        &[
            "SECRET",
            "TOKEN",
            "PASSW",
            "PASSPHRASE",
            "_PWD",
            "_PASS=",
            "CREDENTIAL",
            "KEY",
        ],
        r#"\b(?:(?:[A-Z][A-Z0-9_]*)?(?:SECRET|TOKEN|PASSWORD|PASSWD|PASSPHRASE|CREDENTIALS?|(?:API|ACCESS|SECRET|PRIVATE|SIGNING|ENCRYPTION|MASTER|AUTH|SERVICE|ADMIN|LICENSE)_?KEY)|[A-Z][A-Z0-9_]*_(?:PWD|PASS))(?:_(?:BASE|PROD|DEV|TEST|STAGING|LIVE|OLD|NEW|[0-9]+))?=\\?["']?(?P<secret>[^\s"'#\\;&|<>]{6,})"#,
        is_setting,
        Gate::Value(6),
    ),
    // The same with blanks around the sign, at the beginning of a line only: there it is hardly code.
    of(
        "a secret in a setting",
        &[
            "SECRET",
            "TOKEN",
            "PASSW",
            "PASSPHRASE",
            "CREDENTIAL",
            "KEY",
        ],
        r#"(?m)(?:^|\\n)(?:[ \t]*[0-9]+→)?[ \t>+-]*(?:export[ \t]+)?(?:[A-Z][A-Z0-9_]*)?(?:SECRET|TOKEN|PASSWORD|PASSWD|PASSPHRASE|CREDENTIALS?|(?:API|ACCESS|SECRET|PRIVATE|SIGNING|ENCRYPTION|MASTER|AUTH|SERVICE|ADMIN|LICENSE)_?KEY)[ \t]*=[ \t]*["']?(?P<secret>[^\s"'#\\;&|<>]{6,})"#,
        is_setting,
        Gate::LineValue(6),
    ),
    // What a secret is for may stand behind the word, and so may what is counted of it: only values that a
    // machine made.
    of(
        "a secret in a setting",
        &["TOKEN_", "SECRET_", "PASSWORD_", "PASSWD_", "_AUTH="],
        r#"\b(?:(?:[A-Z][A-Z0-9_]*_)?(?:TOKEN|SECRET|PASSWORD|PASSWD)_[A-Z0-9_]+|[A-Z][A-Z0-9_]*_AUTH)=\\?["']?(?P<secret>[^\s"'#\\;&|<>]{8,})"#,
        is_random_value,
        Gate::Value(8),
    ),
    // A line of a `.netrc`, or what it is spread over.
    of_several_words(of(
        "a password of a machine",
        &["login ", "login\t"],
        r#"(?m)(?:(?:\b|\\[nrt])machine(?:\s|\\[nrt])+[^\s"\\]+|(?:^|\\n)[ \t]*default)(?:\s|\\[nrt])+login[ \t]+[^\s"\\]+(?:\s|\\[nrt])+(?:account[ \t]+[^\s"\\]+(?:\s|\\[nrt])+)?password[ \t]+(?P<secret>[^\s"\\]{3,})"#,
        is_value,
        Gate::Along("password", BEHIND_OF_SEVERAL_WORDS),
    )),
    // Other keys are those of tables, caches and maps, unless a machine made the value.
    of(
        "a secret in a setting",
        &["_KEY="],
        r#"\b[A-Z][A-Z0-9_]*_KEY=\\?["']?(?P<secret>[^\s"'#\\;&|<>]{12,})"#,
        is_random_setting,
        Gate::Value(12),
    ),
    // `name: value` as in YAML, where the value is all of the line: else it is a sentence or code.
    of(
        "a secret in a setting",
        &[
            "password:",
            "password :",
            "password=",
            "password =",
            "passwd:",
            "passwd=",
            "passwd =",
            "secret:",
            "secret :",
            "secret=",
            "secret =",
            "key:",
            "key :",
            "key=",
            "key =",
        ],
        r#"(?m)(?:^|\\n)(?:[ \t]*[0-9]+→)?[ \t>+-]*(?:[a-z][a-z0-9_.-]*[_.-])?(?:password|passwd|secret|(?:api|secret|access|private)[_-]?key)[ \t]*[:=][ \t]*\\?["']?(?P<secret>[^\s"'#\\;&|<>,]{6,})\\?["']?[ \t\r]*(?:$|\\)"#,
        is_plain_setting,
        Gate::LineValue(6),
    ),
    of(
        "a secret in a setting",
        &["token:", "token :", "token=", "token ="],
        r#"(?m)(?:^|\\n)(?:[ \t]*[0-9]+→)?[ \t>+-]*(?:[a-z][a-z0-9_.-]*[_.-])?token[ \t]*[:=][ \t]*\\?["']?(?P<secret>[^\s"'#\\;&|<>,]{16,})\\?["']?[ \t\r]*(?:$|\\)"#,
        is_random_setting,
        Gate::LineValue(16),
    ),
    of(
        "a secret in JSON",
        &[
            "secret\"",
            "secret\\",
            "password\"",
            "password\\",
            "passwd\"",
            "passwd\\",
            "key\"",
            "key\\",
            "token\"",
            "token\\",
        ],
        r#"(?i)\\?"[a-z0-9_-]*(?:secret|password|passwd|api_?key|access_?token|refresh_?token|auth_?token|private_?key)\\?"\s*:\s*\\?"(?P<secret>[^"\\\s]{8,})\\?""#,
        is_value,
        Gate::Value(8),
    ),
    // Passwords of several words, and short ones.
    of_several_words(of(
        "a secret in JSON",
        &[
            "password\"",
            "password\\",
            "passwd\"",
            "passwd\\",
            "passphrase\"",
            "passphrase\\",
        ],
        r#"(?i)\\?"[a-z0-9_-]*(?:password|passwd|passphrase)\\?"\s*:\s*\\?"(?P<secret>[^"\\\r\n]{4,200})\\?""#,
        is_passphrase,
        Gate::Phrase(4),
    )),
    // A number, and the first of a list; where all of it is JSON, each of a list is looked at.
    of(
        "a secret in JSON",
        &[
            "password\"",
            "password\\",
            "passwd\"",
            "passwd\\",
            "passphrase\"",
            "passphrase\\",
        ],
        r#"(?i)\\?"[a-z0-9_-]*(?:password|passwd|passphrase)\\?"\s*:\s*\[?\s*(?P<secret>[0-9]{4,})\b"#,
        any,
        Gate::Value(4),
    ),
    of(
        "a secret in JSON",
        &[
            "password\"",
            "password\\",
            "passwd\"",
            "passwd\\",
            "passphrase\"",
            "passphrase\\",
            "passwords\"",
            "passwords\\",
        ],
        r#"(?i)\\?"[a-z0-9_-]*(?:passwords?|passwd|passphrase)\\?"\s*:\s*\[\s*\\?"(?P<secret>[^"\\\s]{6,})\\?""#,
        is_setting,
        Gate::Value(6),
    ),
    of(
        "a secret in JSON",
        &["token\"", "token\\"],
        r#"(?i)\\?"[a-z0-9_-]*token\\?"\s*:\s*\\?"(?P<secret>[^"\\\s]{16,})\\?""#,
        is_random,
        Gate::Value(16),
    ),
];
