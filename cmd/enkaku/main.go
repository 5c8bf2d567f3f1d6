// Command enkaku runs the board: one binary that serves it, imports into it,
// keeps its index and its backups. Command bench measures it.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"syscall"

	"github.com/alecthomas/kong"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, os.Args[1:], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "enkaku:", err)
		stop()
		os.Exit(1)
	}
}

// commands is everything the binary can be asked to do.
type commands struct {
	Serve   serveCommand   `cmd:"" default:"withargs" help:"Serve the board (the default)."`
	Check   checkCommand   `cmd:"" help:"Look for mistakes in the settings of serve without serving. Nothing is changed, nobody is called."`
	Import  importCommands `cmd:"" help:"Take over adverts or subscriptions from a file."`
	Draft   draftCommand   `cmd:"" help:"Read pasted adverts into the fields of the form, each with its passage."`
	Reindex reindexCommand `cmd:"" help:"Rebuild the search index from the store, or check it."`
	Audit   auditCommands  `cmd:"" help:"Check the audit log."`
	Admin   adminCommand   `cmd:"" help:"Make an account an administrator."`
	Keys    keysCommands   `cmd:"" help:"Change the keys that seal personal fields and sign links."`
	Backup  backupCommand  `cmd:"" help:"Copy the store into a new folder."`
	Restore restoreCommand `cmd:"" help:"Put a backup into an empty store."`
	ReadPDF readPDFCommand `cmd:"" hidden:"" name:"read-pdf"`
	Version versionCommand `cmd:"" help:"Say what this binary is."`
}

// streams are where a command writes: results to Out, progress and logs to Err.
type streams struct {
	Out io.Writer
	Err io.Writer
}

// asFlag gives "help" and "help COMMAND", which people type, the form that the
// parser knows: "--help" and "COMMAND --help".
func asFlag(args []string) []string {
	if len(args) == 0 || args[0] != "help" {
		return args
	}
	return append(slices.Clone(args[1:]), "--help")
}

// run parses args and runs the command. It is main without the process.
func run(ctx context.Context, args []string, out, errOut io.Writer) error {
	var c commands
	helped := false
	parser, err := kong.New(&c,
		kong.Name("enkaku"),
		kong.Description("A job board for doctors who work remotely."),
		kong.DefaultEnvars("ENKAKU"),
		kong.UsageOnError(),
		kong.Writers(out, errOut),
		kong.Exit(func(int) { helped = true }),
		kong.Vars{"version": version()},
	)
	if err != nil {
		return err
	}
	for _, name := range unknownVariables(parser.Model, os.Environ()) {
		fmt.Fprintf(errOut, "enkaku: %s is no setting of this board and means nothing: look for a typing error\n", name)
	}
	mistakes, unread := readSecretFiles(), gather(parser.Model)
	parsed, err := parser.Parse(asFlag(args))
	if helped {
		return nil
	}
	if err != nil {
		return errors.Join(append(mistakes, err)...)
	}
	mistakes = append(mistakes, unread.of(parsed)...)
	if command, ok := parsed.Selected().Target.Addr().Interface().(checked); ok {
		mistakes = append(mistakes, command.mistakes()...)
	}
	if err := errors.Join(mistakes...); err != nil {
		return err
	}
	parsed.BindTo(ctx, (*context.Context)(nil))
	return parsed.Run(streams{Out: out, Err: errOut})
}
