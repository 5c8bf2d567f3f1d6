package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"os"
	"strings"
	"time"

	"github.com/enkaku/enkaku/handlers/filetext"
	"github.com/enkaku/enkaku/handlers/pdftext"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/claims"
	"github.com/enkaku/enkaku/search/drafting"
)

type draftCommand struct {
	Files []string `arg:"" name:"file" help:"Adverts as text, web page, Word document or PDF, or files with many: feeds, JobPosting, tables, spreadsheets."`
	JSON  bool     `help:"Print {file: {field: {value, passage}}} with the fields to ask for as _asked; of a file with many jobs {file#reference: {field: value}}, of a text with several the first as file, the others as file#2, file#3."`
}

// passaged is a value and the words that it was read from.
type passaged struct {
	Value   any    `json:"value"`
	Passage string `json:"passage"`
}

// Run reads pasted adverts and prints what the form of an advert would hold. It
// opens no store.
func (c *draftCommand) Run(ctx context.Context, s streams) error {
	reader := drafting.NewReader(claims.NewReader().Read)
	all := map[string]map[string]any{}
	var faults error
	for _, name := range c.Files {
		text, err := advertFile(name)
		if err != nil {
			faults = errors.Join(faults, err)
			continue
		}
		if isFeed(name, text) {
			faults = errors.Join(faults, draftRows(s, name, text, c.JSON, all))
			continue
		}
		if text, err = textOfFile(ctx, name, text); err != nil {
			faults = errors.Join(faults, err)
			continue
		}
		for key, one := range jobsOf(reader, name, drafting.Tidy(string(text))) {
			d := reader.Read(one, models.DateOf(time.Now()))
			if !c.JSON {
				printDraft(s, key, d)
				continue
			}
			fields := map[string]any{"_asked": d.Asked}
			for _, f := range d.Fields {
				fields[f.Field] = passaged{f.Plain(), f.Passage}
			}
			all[key] = fields
		}
	}
	if c.JSON {
		out := json.NewEncoder(s.Out)
		out.SetIndent("", "  ")
		out.SetEscapeHTML(false)
		faults = errors.Join(faults, out.Encode(all))
	}
	return faults
}

// jobsOf yields the texts of the jobs of a file: the first under its name, the others as
// file#2, file#3.
func jobsOf(reader *drafting.Reader, name, text string) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		jobs := reader.Jobs(text)
		if len(jobs) < 2 {
			yield(name, text)
			return
		}
		for i, job := range jobs {
			key := name
			if i > 0 {
				key = fmt.Sprintf("%s#%d", name, i+1)
			}
			if !yield(key, job.Text) {
				return
			}
		}
	}
}

// mostRead is the largest file that is read, in bytes: feeds are the longest.
const mostRead = 256 << 20

// advertFile reads a file. What is none, such as a pipe or a device, may never end.
func advertFile(name string) ([]byte, error) {
	info, err := os.Stat(name)
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, fmt.Errorf("%s: no file", name)
	case info.Size() > mostRead:
		return nil, fmt.Errorf("%s: larger than %d MB", name, mostRead>>20)
	}
	return os.ReadFile(name)
}

// textOfFile is the text of a file of any kind that the desk reads.
func textOfFile(ctx context.Context, name string, content []byte) ([]byte, error) {
	if pdftext.Is(content) {
		return textOfPDF(ctx, name, content)
	}
	text, code := filetext.Read(content)
	if code != "" {
		return nil, fmt.Errorf("%s cannot be read: %s", name, code)
	}
	return []byte(text), nil
}

// textOfPDF is the text of a PDF file, read in a process of its own.
func textOfPDF(ctx context.Context, name string, content []byte) ([]byte, error) {
	program, err := os.Executable()
	if err != nil {
		return nil, err
	}
	text, code, err := pdftext.NewReader(program, pdftext.Command).Read(ctx, content)
	if err == nil && code != "" {
		err = fmt.Errorf("%s cannot be read: %s", name, code)
	}
	return []byte(text), err
}

// readPDFCommand is what a child does: see pdftext.
type readPDFCommand struct{}

// Run reads one PDF file from the standard input.
func (readPDFCommand) Run(s streams) error { return pdftext.Serve(os.Stdin, s.Out) }

// printDraft prints a draft for people: a field a line.
func printDraft(s streams, name string, d drafting.Draft) {
	fmt.Fprintln(s.Out, name)
	for _, f := range d.Fields {
		sure := "stated"
		if f.Sure == drafting.Likely {
			sure = "likely"
		}
		fmt.Fprintf(s.Out, "  %s = %q (%s) from %q\n", f.Field, strings.Join(f.Values, ", "), sure, f.Passage)
	}
	fmt.Fprintf(s.Out, "  to ask: %s\n", strings.Join(d.Asked, ", "))
}
