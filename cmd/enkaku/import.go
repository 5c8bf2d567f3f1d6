package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"time"

	"github.com/enkaku/enkaku/cmd/intake"
	"github.com/enkaku/enkaku/cmd/progress"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/posting"
	"github.com/enkaku/enkaku/search/claims"
	"github.com/enkaku/enkaku/store"
	"github.com/enkaku/enkaku/templates"
)

type importCommands struct {
	Jobs          importJobsCommand          `cmd:"" help:"Adverts from a .yaml, .jsonl or .csv file of this board, one job per poster and ref; with --dry-run, what any other file would become."`
	Subscriptions importSubscriptionsCommand `cmd:"" help:"Confirmed subscriptions of another board from a .jsonl file."`
}

// importFlags are those of every import.
type importFlags struct {
	storeFlags
	Create bool `help:"Make the store when there is none at --data or --store."`
}

type importJobsCommand struct {
	importFlags
	File     string `arg:"" help:"The file." type:"existingfile"`
	Agency   string `help:"Id of the agency that posts rows without one." xor:"poster"`
	Employer string `help:"Id of the employer that posts rows without an agency." xor:"poster"`
	Looked   bool   `help:"You have looked at the adverts with warnings and at the material edits: publish them at once. Else they wait for a reviewer."`
	Told     bool   `help:"You have told those who applied of the terms that a row changes. The board tells them in any case; its letter then says that you did, too."`
	Report   string `help:"Write one JSON line per row to this file." type:"path"`
	Quiet    bool   `help:"Say nothing about rows that went well." default:"true" negatable:""`
	DryRun   bool   `help:"Only show what would be made of a file of any format: feeds, JobPosting, tables, spreadsheets. Opens no store."`
	JSON     bool   `help:"With --dry-run, print the mapping and each row as JSON."`
}

// Run imports the adverts. Rows that cannot be taken are reported and left out;
// with any of them the command ends as failed, after the others are kept.
func (c *importJobsCommand) Run(ctx context.Context, s streams) error {
	if c.DryRun {
		return previewFile(s, c.File, c.JSON)
	}
	return c.importFile(ctx, s, c.File, c.Report, c.Quiet,
		func(st *store.Store, r io.Reader, report func(intake.Verdict), read func(int)) error {
			blocks, err := st.BlockEntries().InForce(ctx, time.Now())
			if err != nil {
				return err
			}
			im := &intake.JobImport{
				Blocks: blocks, Jobs: st.Jobs(), Orgs: organisations{st}, Now: time.Now, NewID: newID, Report: report, Read: read,
				Looked: c.Looked, Told: c.Told, Claims: claims.NewReader().Read,
				Alone: (&posting.Desk{Store: st, Now: time.Now}).Alone,
			}
			switch {
			case c.Agency != "":
				im.Poster = models.OrgRef{Kind: models.OrgAgency, ID: c.Agency}
			case c.Employer != "":
				im.Poster = models.OrgRef{Kind: models.OrgEmployer, ID: c.Employer}
			}
			return im.Run(ctx, c.File, r)
		})
}

type importSubscriptionsCommand struct {
	importFlags
	File   string `arg:"" help:"The file." type:"existingfile"`
	Report string `help:"Write one JSON line per row to this file." type:"path"`
	Quiet  bool   `help:"Say nothing about rows that went well." default:"true" negatable:""`
}

// Run imports the subscriptions, as importJobsCommand does adverts.
func (c *importSubscriptionsCommand) Run(ctx context.Context, s streams) error {
	return c.importFile(ctx, s, c.File, c.Report, c.Quiet,
		func(st *store.Store, r io.Reader, report func(intake.Verdict), read func(int)) error {
			im := &intake.SubscriptionImport{
				Subscriptions: st.Subscriptions(), Now: time.Now, NewID: newID, NextDue: nextDue, Report: report,
				Read: read,
			}
			return im.Run(ctx, c.File, r)
		})
}

// importFile opens store and file, runs the import with a progress bar, and
// says what became of the rows.
func (f *importFlags) importFile(ctx context.Context, s streams, name, reportName string, quiet bool,
	run func(st *store.Store, r io.Reader, report func(intake.Verdict), read func(int)) error) (err error) {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	log := slog.New(slog.NewTextHandler(s.Err, nil))
	opened := func() (*store.Store, error) { return f.open(ctx, log) }
	if f.Create {
		opened = func() (*store.Store, error) { return f.create(ctx, log, time.Now) }
	}
	st, err := opened()
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, st.Close()) }()
	out, err := newImportReport(s, reportName, quiet)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, out.close()) }()
	bar := progress.NewBar(s.Err, -1, "rows")
	err = run(st, file, out.add, func(rows int) { _ = bar.Set(rows) })
	_ = bar.Finish()
	if n := out.counts[intake.Refused]; err == nil && n > 0 {
		return fmt.Errorf("%d rows were refused; the others are kept, and the file can be imported again", n)
	}
	return err
}

// importReport prints the rows that were refused or warned of and counts all.
type importReport struct {
	out    io.Writer
	quiet  bool
	file   *os.File
	words  *templates.Words
	counts map[intake.Result]int

	waiting int
	fault   error // of writing the report file
}

func newImportReport(s streams, name string, quiet bool) (*importReport, error) {
	words, err := templates.NewWords()
	if err != nil {
		return nil, err
	}
	r := &importReport{out: s.Out, quiet: quiet, words: words, counts: map[intake.Result]int{}}
	if name == "" {
		return r, nil
	}
	r.file, err = os.Create(name)
	return r, err
}

func (r *importReport) add(v intake.Verdict) {
	r.counts[v.Result]++
	row := v.Row(r.words)
	if r.file != nil {
		r.fault = errors.Join(r.fault, json.NewEncoder(r.file).Encode(row))
	}
	if v.Waits {
		r.waiting++
	}
	if v.Result != intake.Refused && !v.Waits && len(row.Faults) == 0 && r.quiet {
		return
	}
	why := v.Why
	switch {
	case v.Waits:
		why = "waits for a reviewer"
	case v.Result != intake.Refused && len(row.Faults) > 0:
		why = "published with warnings, as looked at"
	}
	fmt.Fprintf(r.out, "row %d %s: %s %s\n", v.Line, v.Ref, v.Result, why)
	for _, f := range row.Faults {
		fmt.Fprintf(r.out, "    %s: %s\n", f.Field, f.Words)
	}
}

func (r *importReport) close() error {
	fmt.Fprintf(r.out, "%d created, %d updated, %d unchanged, %d refused; %d wait for a reviewer\n",
		r.counts[intake.Created], r.counts[intake.Updated], r.counts[intake.Unchanged], r.counts[intake.Refused],
		r.waiting)
	if r.file == nil {
		return nil
	}
	return errors.Join(r.fault, r.file.Close())
}

// organisations gives the import the organisations of a store.
type organisations struct{ st *store.Store }

// Employer returns the employer of an id.
func (o organisations) Employer(ctx context.Context, id string) (models.Employer, error) {
	return o.st.Employers().Get(ctx, id)
}

// Agency returns the agency of an id.
func (o organisations) Agency(ctx context.Context, id string) (models.Agency, error) {
	return o.st.Agencies().Get(ctx, id)
}

// EnteredBy returns the organisations that a poster registered.
func (o organisations) EnteredBy(ctx context.Context, poster string) ([]models.Employer, error) {
	return o.st.Employers().EnteredBy(ctx, poster)
}

// SaveEmployer keeps an employer.
func (o organisations) SaveEmployer(ctx context.Context, e *models.Employer) error {
	return o.st.Employers().Save(ctx, e)
}

// nextDue returns when the first digest of an imported subscription may go.
func nextDue(s *alert.Subscription, now time.Time) time.Time {
	zone, err := time.LoadLocation(s.Zone)
	if err != nil {
		zone = models.Tokyo
	}
	return s.NextSlot(now, zone)
}
