package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/enkaku/enkaku/handlers/filerows"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/claims"
	"github.com/enkaku/enkaku/search/drafting"
	"github.com/enkaku/enkaku/search/feeds"
	"github.com/enkaku/enkaku/templates"
)

// isFeed reports whether a file holds rows and not one advert as text.
func isFeed(name string, content []byte) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".xml", ".rss", ".atom", ".json", ".jsonld", ".jsonl", ".ndjson", ".yaml", ".yml", ".csv", ".tsv", ".xlsx":
		return true
	case ".html", ".htm":
		return bytes.Contains(content, []byte("JobPosting"))
	}
	return false
}

// feed is a file with what would be made of it.
type feed struct {
	file    models.SourceFile
	mapping feeds.Mapping
	jobs    []feeds.Job
}

// readFeed reads every row of a file.
func readFeed(name string, content []byte) (feed, error) {
	file, code := filerows.Read(content)
	if code != "" {
		words, err := templates.NewWords()
		if err != nil {
			return feed{}, err
		}
		return feed{}, fmt.Errorf("%s: %s", name, words.Fault(vocab.EN, models.Fault{Code: code}))
	}
	f := feed{file: file, mapping: feeds.Propose(file)}
	reader := feeds.NewReader(drafting.NewReader(claims.NewReader().Read))
	f.jobs = feeds.Plan(file, f.mapping)
	for i := range f.jobs {
		if j := &f.jobs[i]; j.Left == "" {
			j.Text, j.Draft = reader.Read(j.Items, models.DateOf(time.Now()))
		}
	}
	return f, nil
}

// draftRows adds the draft of each row, as file#reference, or prints it.
func draftRows(s streams, name string, content []byte, asJSON bool, all map[string]map[string]any) error {
	f, err := readFeed(name, content)
	if err != nil {
		return err
	}
	for _, j := range f.jobs {
		switch {
		case asJSON && j.Left == "":
			all[name+"#"+j.Ref] = plainFields(j)
		case asJSON:
		case j.Left != "":
			fmt.Fprintf(s.Out, "%s#%s\n  left out: %s\n", name, j.Ref, j.Left)
		default:
			printDraft(s, name+"#"+j.Ref, j.Draft)
		}
	}
	return nil
}

func plainFields(j feeds.Job) map[string]any {
	fields := map[string]any{"_asked": j.Draft.Asked}
	for _, one := range j.Draft.Fields {
		fields[one.Field] = one.Plain()
	}
	if j.Draft.Body != "" {
		fields["description"] = j.Draft.Body
	}
	return fields
}

// preview is what a dry run prints of a file.
type preview struct {
	File     string              `json:"file"`
	Format   models.SourceFormat `json:"format"`
	Encoding string              `json:"encoding,omitempty"`
	Map      map[string][]string `json:"map"` // source field → what it feeds; "split" for the element that is one job
	Jobs     []previewJob        `json:"jobs"`
}

type previewJob struct {
	Line    int               `json:"line"`
	Ref     string            `json:"ref"`
	Title   string            `json:"title,omitempty"`
	Verdict string            `json:"verdict"` // ready, draft, left_out
	Why     string            `json:"why,omitempty"`
	Missing []string          `json:"missing,omitempty"`
	Outside map[string]string `json:"outside,omitempty"` // what is no field of the advert: employer.name …
	Private bool              `json:"employer_private,omitempty"`
	Fields  map[string]any    `json:"fields,omitempty"`
}

// previewFile prints what would be made of each row of a file. Nothing is kept.
func previewFile(s streams, name string, asJSON bool) error {
	content, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	f, err := readFeed(name, content)
	if err != nil {
		return err
	}
	words, err := templates.NewWords()
	if err != nil {
		return err
	}
	p := preview{File: name, Format: f.file.Format, Encoding: f.file.Encoding, Map: map[string][]string{}}
	for i, c := range f.mapping {
		p.Map[c.Name] = f.mapping.Fields(i, f.file)
	}
	if f.file.Split != "" {
		p.Map[f.file.Split] = []string{"split"}
	}
	for _, j := range f.jobs {
		p.Jobs = append(p.Jobs, previewOf(j, words))
	}
	if asJSON {
		out := json.NewEncoder(s.Out)
		out.SetIndent("", "  ")
		out.SetEscapeHTML(false)
		return out.Encode(p)
	}
	for _, c := range f.mapping {
		fmt.Fprintf(s.Out, "%s → %s\n", c.Name, strings.Join(p.Map[c.Name], ", "))
	}
	for _, j := range p.Jobs {
		fmt.Fprintf(s.Out, "row %d %s: %s %s%s\n", j.Line, j.Ref, j.Verdict, j.Why, strings.Join(j.Missing, ", "))
	}
	return nil
}

func previewOf(j feeds.Job, words *templates.Words) previewJob {
	p := previewJob{Line: j.Line, Ref: j.Ref, Title: j.Title(), Outside: j.Outside()}
	_, p.Private = j.Client()
	switch {
	case j.Left != "":
		p.Verdict, p.Why = "left_out", words.Fault(vocab.EN, models.Fault{Code: j.Left})
		return p
	case len(j.Draft.Asked) == 0:
		p.Verdict = "ready"
	default:
		p.Verdict, p.Missing = "draft", j.Draft.Asked
	}
	p.Fields = plainFields(j)
	delete(p.Fields, "_asked")
	return p
}
