package templates

import (
	"embed"
	"fmt"
	"html/template"
	"io"
	"io/fs"
	"path"
	"strings"
	"sync"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/static"
)

//go:embed guides landing layout pages prose words
var files embed.FS

// Page is what Render shows: a struct whose fields its template uses.
type Page interface {
	// Template names the page's file: "desk/jobs" is pages/desk/jobs.html, a
	// name without a room is a text in prose/.
	Template() string
}

// Set holds every page in every language, parsed. It is safe for concurrent use.
type Set struct {
	words    *Words
	pages    map[vocab.Lang]map[string]*parsedPage
	landings *Landings
	guides   map[vocab.Lang][]Guide
}

// parsedPage is a page as parsed. What it shows of the layout is put to it when it is first
// shown: a copy of that for each of the pages, which most boards show few of in
// an hour, takes 16 MB. It is safe for concurrent use.
type parsedPage struct {
	own, layout *template.Template
	once        sync.Once
	whole       *template.Template
	err         error
}

// ready returns the page with its layout.
func (p *parsedPage) ready() (*template.Template, error) {
	p.once.Do(func() { p.whole, p.err = onLayout(p.own, p.layout) })
	return p.whole, p.err
}

// New parses all pages in all languages. It fails on the first mistake, so
// that a page that cannot be shown is found at start.
func New(assets *static.Assets) (*Set, error) {
	words, err := NewWords()
	if err != nil {
		return nil, err
	}
	set := &Set{words: words, pages: map[vocab.Lang]map[string]*parsedPage{}}
	if set.landings, err = newLandings(); err != nil {
		return nil, fmt.Errorf("templates: %w", err)
	}
	set.guides = map[vocab.Lang][]Guide{}
	for _, lang := range []vocab.Lang{vocab.JA, vocab.EN} {
		if set.guides[lang], err = readGuides(lang, set.landings.rules); err != nil {
			return nil, fmt.Errorf("templates: %w", err)
		}
		if set.pages[lang], err = parsePages(funcs(lang, words, assets), string(lang),
			fix(lang, words, assets)); err != nil {
			return nil, fmt.Errorf("templates: %w", err)
		}
	}
	return set, nil
}

// Render writes a page in lang. What was written before an error is not a
// page: callers render into a buffer.
func (s *Set) Render(w io.Writer, lang vocab.Lang, page Page) error {
	p, ok := s.pages[lang][page.Template()]
	if !ok {
		return fmt.Errorf("templates: no page %q in %q", page.Template(), lang)
	}
	t, err := p.ready()
	if err != nil {
		return fmt.Errorf("templates: page %q in %q: %w", page.Template(), lang, err)
	}
	return t.ExecuteTemplate(w, "base.html", page)
}

// Words returns the words for key in lang, with {0}, {1}, … replaced by args.
// A key without words is returned as itself; a test sees to it that none is.
func (s *Set) Words(lang vocab.Lang, key string, args ...any) string {
	text, err := s.words.text(lang, key, args...)
	if err != nil {
		return key
	}
	return text
}

// say returns the words of one language.
func (s *Set) say(lang vocab.Lang) Say {
	return func(key string, args ...any) string { return s.Words(lang, key, args...) }
}

// parsePages parses the layout once, and each page; fix goes over the text of each
// file before.
func parsePages(calls template.FuncMap, lang string, fix func(string) string) (map[string]*parsedPage, error) {
	base := template.New("base.html").Funcs(calls)
	if err := parseFiles(base, "layout/*.html", fix); err != nil {
		return nil, err
	}
	pages := map[string]*parsedPage{}
	names, err := fs.Glob(files, "pages/*/*.html")
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		key := strings.TrimSuffix(strings.TrimPrefix(name, "pages/"), ".html")
		own := template.New(name).Funcs(calls)
		if key == cardsPage {
			own = template.Must(base.Clone())
		}
		if err := parseFiles(own, name, fix); err != nil {
			return nil, err
		}
		pages[key] = &parsedPage{own: own, layout: base}
	}
	texts, err := fs.Glob(files, "prose/*."+lang+".md")
	if err != nil {
		return nil, err
	}
	for _, name := range texts {
		own, err := parseProse(template.New(name+" page").Funcs(calls), name)
		if err != nil {
			return nil, err
		}
		pages[strings.TrimSuffix(path.Base(name), "."+lang+".md")] = &parsedPage{own: own, layout: base}
	}
	return pages, nil
}

// parseFiles adds the files of a pattern to a template, each by its base name.
func parseFiles(t *template.Template, pattern string, fix func(string) string) error {
	names, err := fs.Glob(files, pattern)
	if err != nil {
		return err
	}
	for _, name := range names {
		text, err := files.ReadFile(name)
		if err != nil {
			return err
		}
		part := t
		if base := path.Base(name); base != t.Name() {
			part = t.New(base)
		}
		if _, err := part.Parse(fix(string(text))); err != nil {
			return err
		}
	}
	return nil
}
