mod fuzz;
mod json;

use std::sync::LazyLock;

use super::*;

static REDACTOR: LazyLock<Redactor> = LazyLock::new(|| {
    let own = [String::from(r"\bACME-[0-9]{6}\b")];
    Redactor::new(&own, [String::from("the-token-of-this-home")]).unwrap()
});

/// Letters and digits as a machine makes them. Put together here, so that no scanner takes this file for a
/// leak.
const RANDOM: &str = "a8F3kd92LmQ0zX7cV1bNp5Rt6Yw4Es0Gh2Jk9uIo3PaSdFqWe8RtYuIoPlKjHgFdSaZxCv1B";

fn random(length: usize) -> &'static str {
    &RANDOM[..length]
}

/// A text with a secret, the secret, and its kind.
fn secrets() -> Vec<(String, String, &'static str)> {
    let whole = |secret: String, kind| (format!("It is {secret}, keep it."), secret, kind);
    let within = |before: &str, secret: &str, after: &str, kind| {
        (format!("{before}{secret}{after}"), secret.to_owned(), kind)
    };
    let hex = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    vec![
        whole(format!("sk-ant-api03-{}", random(60)), "an Anthropic key"),
        whole(format!("sk-ant-oat01-{}", random(60)), "an Anthropic key"),
        whole(format!("sk-proj-{}", random(48)), "an OpenAI key"),
        whole(format!("sk-{}", random(48)), "an OpenAI key"),
        whole(format!("AKIA{}", "IOSFODNN7EXAMPLQ"), "an AWS access key"),
        within(
            "aws_secret_access_key = ",
            random(40),
            "\n",
            "an AWS secret key",
        ),
        within(
            "\"SecretAccessKey\": \"",
            random(40),
            "\"",
            "an AWS secret key",
        ),
        whole(format!("AIza{}", random(35)), "a Google key"),
        whole(format!("ya29.{}", random(50)), "a Google token"),
        whole(format!("ghp_{}", random(36)), "a GitHub token"),
        whole(format!("github_pat_{}", random(60)), "a GitHub token"),
        whole(format!("glpat-{}", random(20)), "a GitLab token"),
        whole(
            format!("xoxb-{}", "123456789012-abcdefghij"),
            "a Slack token",
        ),
        within(
            "https://hooks.slack.com/services/",
            &format!("T0001/B0001/{}", random(24)),
            "",
            "a Slack webhook",
        ),
        whole(format!("sk_live_{}", random(24)), "a Stripe key"),
        whole(format!("npm_{}", random(36)), "an npm token"),
        whole(
            format!("pypi-AgEIcHlwaS5vcmc{}", random(60)),
            "a PyPI token",
        ),
        whole(format!("hf_{}", random(34)), "a Hugging Face token"),
        whole(
            format!("SG.{}.{}", random(22), random(43)),
            "a SendGrid key",
        ),
        whole(format!("SK{}", &hex[..32]), "a Twilio key"),
        whole(format!("gsk_{}", random(52)), "a Groq key"),
        whole(format!("xai-{}", random(70)), "an xAI key"),
        whole(format!("hvs.{}", random(24)), "a Vault token"),
        whole(format!("dckr_pat_{}", random(27)), "a Docker token"),
        whole(
            format!("AGE-SECRET-KEY-1{}", random(58).to_uppercase()),
            "an age key",
        ),
        within("DB_PASS=", "hunter22", "\n", "a secret in a setting"),
        within("PROXY_AUTH=", "me:q1w2e3r4", "\n", "a secret in a setting"),
        within("TOKEN_GITLAB=", random(20), "\n", "a secret in a setting"),
        within(
            "machine git.example login me password ",
            "hunter22",
            "\n",
            "a password of a machine",
        ),
        within(
            "machine git.example\n  login me\n  password ",
            "hunter22",
            "\n",
            "a password of a machine",
        ),
        within("{\"password\": ", "12345678", "}", "a secret in JSON"),
        within(
            "{\"passwords\": [\"",
            "hunter22",
            "\"]}",
            "a secret in JSON",
        ),
        whole(format!("dop_v1_{hex}"), "a DigitalOcean token"),
        within("AccountKey=", random(64), ";", "an Azure key"),
        whole(format!("123456789:AA{}", random(33)), "a Telegram token"),
        whole(
            format!("eyJ{}.eyJ{}.{}", random(20), random(40), random(43)),
            "a signed token",
        ),
        within(
            "postgres://shop:",
            "hunter22",
            "@db/shop",
            "a password in a URL",
        ),
        within(
            "https://x.example/?a=1&access_token=",
            random(30),
            "&b=2",
            "a token in a URL",
        ),
        within(
            "Authorization: Basic ",
            "dXNlcjpwYXNz",
            "\r\n",
            "a credential of a request",
        ),
        within("X-Api-Key: ", random(20), "\n", "a credential of a request"),
        within(
            "curl -H 'authorization: Bearer ",
            random(30),
            "'",
            "a credential of a request",
        ),
        within("use the bearer ", random(40), " now", "a bearer token"),
        within("DB_PASSWORD=", "hunter22", "\n", "a secret in a setting"),
        within(
            "a=1\nexport API_KEY=\"",
            "q1w2e3r4",
            "\"\n",
            "a secret in a setting",
        ),
        within("{\"password\": \"", "hunter22", "\"}", "a secret in JSON"),
        within(
            "{\\\"refresh_token\\\":\\\"",
            random(20),
            "\\\"}",
            "a secret in JSON",
        ),
        within(
            "{\"password\": \"",
            "correct horse 7 staple",
            "\"}",
            "a secret in JSON",
        ),
        within(
            "db:\n  password: ",
            "hunter22",
            "\n  port: 1\n",
            "a secret in a setting",
        ),
        within(
            "client_secret = '",
            "q1w2e3r4",
            "'\n",
            "a secret in a setting",
        ),
        within("token: ", random(30), "\n", "a secret in a setting"),
        whole(format!("redraft_{hex}"), "a token of Redraft"),
        whole("ACME-123456".into(), "a pattern of yours"),
        whole("the-token-of-this-home".into(), "a known secret"),
        {
            let begin = format!("-----BEGIN {} KEY-----", "RSA PRIVATE");
            let key = format!(
                "{begin}\n{}\n{}\n-----END RSA PRIVATE KEY-----",
                random(64),
                random(30)
            );
            (format!("a\n{key}\nb"), key, "a private key")
        },
    ]
}

#[test]
fn each_shape_is_taken_out_and_what_is_around_it_stays() {
    for (text, secret, kind) in secrets() {
        let redacted = REDACTOR.redact(&text);
        let expected = text.replace(&secret, &mark(kind));
        assert_eq!(redacted, expected, "{kind}");
        assert_eq!(REDACTOR.kinds(&text), [kind]);
    }
}

#[test]
fn what_was_taken_out_is_not_taken_out_again() {
    for (text, _, kind) in secrets() {
        let once = REDACTOR.redact(&text).into_owned();
        assert_eq!(REDACTOR.redact(&once), once, "{kind}");
        assert_eq!(REDACTOR.kinds(&once), [""; 0], "{kind}");
    }
}

#[test]
fn what_is_no_secret_stays() {
    for text in [
        "",
        "Keep the key in a safe place, and the token too: password = what the user types.",
        "commit 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b",
        "id 4f1b2b0b-822c-4d15-86c1-5b0f00a08aaa",
        "sk-estimator-doc-link-parent-element-of-all-of-them",
        "task-management-with-a-very-long-name-and-2-digits-3",
        "https://user@host/path?token=abc&page=2",
        "https://x.example:8443/a@b",
        "DB_PASSWORD=${DB_PASSWORD}\nAPI_KEY=<your key>\nTOKEN=your-token-here\nKEY=\n",
        "{\"password\": \"${PASSWORD}\", \"api_key\": \"\"}",
        "Authorization: Bearer ${TOKEN}",
        "Authorization: Bearer <token>",
        "the bearer of this letter is a friend of mine and of yours",
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk",
        "-----BEGIN PUBLIC KEY-----\nMFwwDQYJ\n-----END PUBLIC KEY-----",
        "\"integrity\": \"sha512-9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08==\"",
        "token_count = 1234567, max_tokens: 4096, input_tokens=123456",
        "fn key(&self) -> &str; let secret = self.secret();",
        "AIza is how their keys begin, and ghp_ how others do.",
        "The line `-----BEGIN RSA PRIVATE KEY-----` begins a key. What follows is a long answer about it.",
        "MAX_TOKENS=4096000\nTOKEN_COUNT=1234567\nKEYBOARD_LAYOUT=german",
        "TOKEN_URL=https://auth2.example/v1/token\nTOKEN_KIND=bearer\nSECRET_NAME=shop-database\nUSE_AUTH=required",
        "FIRST_PASS=1\nPASSWORD_MIN_LENGTH=12\nBASIC_AUTH=disabled",
        "On this machine login is by password only; by default login and password are asked for.",
        "xai-grok-and-other-models, hvs.example, gsk_ begins a key, AGE-SECRET-KEY- too, dckr_pat_ as well",
        "{\"password\": 3, \"password_length\": 1234567, \"passwords\": [\"${ONE}\"]}",
        "PRIMARY_KEY=user_id\nCACHE_KEY=\"users:all\"\nOLDPWD=/home/me/src",
        "API_KEY=os.environ['KEY']\nAPI_KEY = process.env.API_KEY;\nconst TOKEN_KEY = \"session.token\";",
        "SSH_PRIVATE_KEY=~/.ssh/id_ed25519\nTLS_PRIVATE_KEY=/etc/ssl/key.pem",
        "password: string\npassword: your password\npassword = form.password\nsecret: must have 8 letters",
        "{\"password\": \"Enter your password\", \"passwd\": \"Password\"}",
        "risk, task and disk; KEYS, TOKENS and SECRETS; http://x.example, the bearer of \"key\" = 1",
        "{\"token\": {\"type\": \"string\"}, \"next_token\": \"page-of-the-list-2\"}",
    ] {
        assert_eq!(REDACTOR.redact(text), text);
        assert_eq!(REDACTOR.kinds(text), [""; 0], "{text}");
    }
}

/// Texts as tools print them: the secret stands behind something other than a blank.
#[test]
fn a_secret_is_found_wherever_a_tool_puts_it() {
    let key = format!("sk-ant-api03-{}", random(60));
    let github = format!("ghp_{}", random(36));
    let aws = format!("AKIA{}", "IOSFODNN7EXAMPLQ");
    let password = "hunter22";
    for (text, secret) in [
        (format!(r#"{{"content":"A=1\n{key}\n"#), &*key),
        (format!("\x1b[32m{key}\x1b[0m"), &key),
        (format!(r"?key\u003d{aws}"), &aws),
        (format!("%3D{aws}"), &aws),
        (format!("MY_{github}"), &github),
        (format!("     1→DB_PASSWORD={password}\n"), password),
        (format!("     1→DB_PASSWORD = {password}\n"), password),
        (format!(".env:3:DB_PASSWORD={password}"), password),
        (format!("docker run -e DB_PASSWORD={password} x"), password),
        (format!("A=1 DB_PASSWORD='{password}' ./x"), password),
        (
            format!(r#"{{"content":"A=1\nDB_PASSWORD={password}\n"#),
            password,
        ),
        ("DB_PASSWORD=secretsauce99".into(), "secretsauce99"),
        (
            format!(r"x\nmachine h login me\n password {password}\n"),
            password,
        ),
        ("SECRET_KEY_BASE=q1w2e3r4t5z6".into(), "q1w2e3r4t5z6"),
        (format!("HMAC_KEY={}", random(32)), random(32)),
        (
            format!("//r.example/:_authToken={}", random(30)),
            random(30),
        ),
        (format!("{{\"token\": \"{}\"}}", random(20)), random(20)),
    ] {
        let redacted = REDACTOR.redact(&text);
        assert!(!redacted.contains(secret), "{text}: {redacted}");
        assert!(redacted.contains(MARK), "{text}: {redacted}");
        let shown = REDACTOR.redact_unfinished(&format!("{text} "));
        assert!(!shown.contains(secret), "{text}: {shown}");
    }
}

/// The first one ends only where the second one was, which is looked for after it.
#[test]
fn secrets_that_stand_side_by_side_are_all_found() {
    let both = format!("AKIAIOSFODNN7EXAMPLQghp_{}", random(36));
    let (aws, github) = (mark("an AWS access key"), mark("a GitHub token"));
    assert_eq!(REDACTOR.redact(&both), format!("{aws}{github}"));
    assert_eq!(
        REDACTOR.kinds(&both),
        ["a GitHub token", "an AWS access key"]
    );
}

#[test]
fn of_a_private_key_each_end_is_taken_out() {
    let (begin, end) = ("-----BEGIN PRIVATE KEY-----", "-----END PRIVATE KEY-----");
    let (one, two) = (random(64), &random(50)[20..]);
    let block = "PGP PRIVATE KEY BLOCK";
    for text in [
        format!("{begin}\n{one}\n{two}"),
        format!("     1→{begin}\n     2→{one}\n     3→{two}"),
        format!(r"{begin}\n{one}\n{two}\n"),
        format!("{one}\n{two}\n{end}\n"),
        format!("-----BEGIN {block}-----\n\n{one}\n{two}\n-----END {block}-----"),
        // What looks like a mark protects nothing around it.
        format!("{begin}\n{one}\n[redacted: x]\n{two}\n{end}"),
    ] {
        let redacted = REDACTOR.redact(&text);
        assert!(
            !redacted.contains(one) && !redacted.contains(two),
            "{text}: {redacted}"
        );
    }
}

#[test]
fn of_a_text_that_is_being_written_no_part_of_a_secret_is_shown() {
    for (text, secret, kind) in secrets() {
        let ends = text.char_indices().map(|(at, _)| at).chain([text.len()]);
        for end in ends {
            let shown = REDACTOR.redact_unfinished(&text[..end]);
            // A secret of several lines has parts that are words; its first line is not shown either.
            let part = secret.get(..12).unwrap_or(&secret);
            assert!(!shown.contains(part), "{kind}: {shown}");
        }
        let done = REDACTOR.redact_unfinished(&format!("{text} "));
        assert!(
            !done.contains(&secret) && done.contains(MARK),
            "{kind}: {done}"
        );
    }
}

/// Where a word would be looked around for as far as the text goes, each of these would take hours.
#[test]
fn a_text_full_of_words_is_looked_through_too() {
    for words in [
        "KEY",
        "KEY ",
        "TOKEN_",
        "password: ",
        "\"password\":",
        "key=",
        "://",
        "a://b:",
        "bearer",
        "bearer ",
        "login ",
        "sk-",
        "eyJ",
        "authorization:",
        "PRIVATE KEY-----",
    ] {
        let text = words.repeat(1_000_000 / words.len());
        assert_eq!(REDACTOR.redact(&text).len(), text.len(), "{words}");
    }
}

#[test]
fn a_pattern_that_is_not_usable_is_named() {
    for (pattern, why) in [
        ("(", "unclosed group"),
        ("x*", "fits an empty text"),
        (r"(a)\1", "backreferences"),
        ("(?=x)", "look-around"),
        (r"(\w{1000}){1000}", "size"),
    ] {
        let error = Redactor::new(&[pattern.into()], [])
            .unwrap_err()
            .to_string();
        assert!(
            error.contains(why) && error.contains(pattern),
            "{pattern}: {error}"
        );
    }
    let many = vec![String::from("x"); 101];
    assert!(matches!(
        Redactor::new(&many, []),
        Err(PatternError::TooMany(101))
    ));
}
