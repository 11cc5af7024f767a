"""Help and wrong usage in the language of the run: typer words both in English only.

A command's own words are English where it stands, as the window's are; `wording.terminal` has them in Vietnamese.
"""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import TYPE_CHECKING

from typer import BadParameter

# typer tells one wrong usage from another by these classes alone
from typer._click import exceptions as wrong
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from inspector.cli.session import Session
from inspector.wording import say_help

if TYPE_CHECKING:
    from typer._click import Context as AnyContext
    from typer._click import HelpFormatter
    from typer._click.core import Command, Parameter

_EVERYWHERE = (
    ("--lang", "vi|en", "the language of messages"),
    ("--json", "", "one JSON document on stdout and nothing else"),
    ("--passphrase-file", "FILE", "a file that holds the book's passphrase"),
    ("--help", "", "this help"),
)


class SpokenCommand(TyperCommand):
    """One command, with its help in the language of the run."""

    allow_extra_args = True  # refused below, in words of ours

    def parse_args(self, ctx: "AnyContext", args: list[str]) -> list[str]:
        super().parse_args(ctx, args)
        if ctx.args and not ctx.resilient_parsing:
            raise BadParameter(
                _words(ctx, "thừa «{0}»", "“{0}” is not expected here").format(" ".join(ctx.args)), ctx=ctx
            )
        return ctx.args

    def format_usage(self, ctx: "AnyContext", formatter: "HelpFormatter") -> None:
        _write_usage(ctx, formatter, [*_pieces(self, _language(ctx)), say_help("[OPTIONS]", _language(ctx))])

    def format_help_text(self, ctx: "AnyContext", formatter: "HelpFormatter") -> None:
        _write_text(self, ctx, formatter)

    def format_options(self, ctx: "AnyContext", formatter: "HelpFormatter") -> None:
        _write_parameters(self, ctx, formatter)
        _write_everywhere(ctx, formatter)


class SpokenGroup(TyperGroup):
    """All commands, with their help in the language of the run."""

    def resolve_command(
        self, ctx: "AnyContext", args: list[str]
    ) -> "tuple[str | None, Command | None, list[str]]":
        if args and args[0] not in self.commands and not args[0].startswith("-"):
            near = get_close_matches(args[0], list(self.commands), n=1)
            said = _words(ctx, "không có lệnh «{0}»", "there is no command “{0}”").format(args[0])
            guess = _words(ctx, ", có lẽ là «{0}»", ", perhaps “{0}”").format(*near) if near else ""
            raise BadParameter(said + guess, ctx=ctx)
        return super().resolve_command(ctx, args)

    def format_usage(self, ctx: "AnyContext", formatter: "HelpFormatter") -> None:
        _write_usage(ctx, formatter, [say_help(word, _language(ctx)) for word in ("COMMAND", "[OPTIONS]")])

    def format_help_text(self, ctx: "AnyContext", formatter: "HelpFormatter") -> None:
        _write_text(self, ctx, formatter)

    def format_options(self, ctx: "AnyContext", formatter: "HelpFormatter") -> None:
        language = _language(ctx)
        with formatter.section(say_help("Commands", language)):
            formatter.write_dl(
                [(name, say_help(command.help or "", language)) for name, command in self.commands.items()]
            )
        _write_everywhere(ctx, formatter)


def say_wrong_usage(error: Exception, language: str) -> str:
    """What was wrong about the command line, how the command is used, and where to read more."""
    context = getattr(error, "ctx", None)
    if isinstance(error, wrong.NoArgsIsHelpError):
        return error.ctx.get_help()
    said = _said(error, language)
    if context is None:
        return f"inspector: {said}."
    more = "Xem: {0} --help" if language == "vi" else "See: {0} --help"
    path = context.command_path
    return f"{path}: {said}.\n{context.get_usage()}\n{more.format(path)}"


def _said(error: Exception, language: str) -> str:
    def words(vietnamese: str, english: str) -> str:
        return english if language == "en" else vietnamese

    if isinstance(error, wrong.MissingParameter) and error.param is not None:
        return words("thiếu {0}", "{0} is missing").format(_name(error.param, language))
    if isinstance(error, wrong.BadParameter) and error.param is not None:
        return words("giá trị của {0} không hợp lệ", "the value of {0} is not valid").format(
            _name(error.param, language)
        )
    if isinstance(error, wrong.NoSuchOption):
        guess = words(", có lẽ là {0}", ", perhaps {0}").format(", ".join(error.possibilities or ()))
        said = words("không có tùy chọn {0}", "there is no option {0}").format(error.option_name)
        return said + (guess if error.possibilities else "")
    if isinstance(error, wrong.BadOptionUsage):
        if "does not take" in error.message:
            return words("tùy chọn {0} không có giá trị", "the option {0} takes no value").format(
                error.option_name
            )
        return words("tùy chọn {0} thiếu giá trị", "the option {0} needs a value").format(error.option_name)
    return str(getattr(error, "message", error)).rstrip(".")


def _language(context: "AnyContext") -> str:
    session = context.find_object(Session)
    return session.language if session else "vi"


def _words(context: "AnyContext", vietnamese: str, english: str) -> str:
    return english if _language(context) == "en" else vietnamese


def _name(parameter: "Parameter", language: str) -> str:
    """A parameter as it is typed: `-o TỆP.docx`, `SỔ`."""
    metavar = say_help(getattr(parameter, "metavar", None) or "", language)
    if isinstance(parameter, TyperArgument):
        return metavar
    return f"{', '.join(parameter.opts)} {metavar}".rstrip()


def _pieces(command: "Command", language: str) -> Iterator[str]:
    """The arguments, and the options that cannot be left out."""
    for parameter in command.params:
        if isinstance(parameter, TyperArgument):
            name = _name(parameter, language)
            yield name if parameter.required else f"[{name}]"
    for parameter in command.params:
        if isinstance(parameter, TyperOption) and parameter.required:
            yield f"{parameter.opts[0]} {say_help(parameter.metavar or '', language)}"


def _write_usage(context: "AnyContext", formatter: "HelpFormatter", pieces: list[str]) -> None:
    formatter.write_usage(
        context.command_path, " ".join(pieces), prefix=say_help("Usage: ", _language(context))
    )


def _write_text(command: "Command", context: "AnyContext", formatter: "HelpFormatter") -> None:
    formatter.write_paragraph()
    with formatter.indentation():
        formatter.write_text(say_help(command.help or "", _language(context)))


def _write_parameters(command: "Command", context: "AnyContext", formatter: "HelpFormatter") -> None:
    language = _language(context)
    for title, kind in (("Arguments", TyperArgument), ("Options", TyperOption)):
        rows = []
        for parameter in command.params:
            if isinstance(parameter, kind):
                needed = isinstance(parameter, TyperOption) and parameter.required
                more = f" ({say_help('required', language)})" if needed else ""
                rows.append((_name(parameter, language), say_help(parameter.help or "", language) + more))
        if rows:
            with formatter.section(say_help(title, language)):
                formatter.write_dl(rows)


def _write_everywhere(context: "AnyContext", formatter: "HelpFormatter") -> None:
    language = _language(context)
    with formatter.section(say_help("With every command", language)):
        formatter.write_dl(
            [
                (f"{option} {say_help(value, language)}".rstrip(), say_help(text, language))
                for option, value, text in _EVERYWHERE
            ]
        )
