package pull

import (
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/enkaku/enkaku/handlers/advert"
	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/feeds"
	"github.com/enkaku/enkaku/store"
)

// Mapping is what the source fields of a file hold: as the organisation said of
// a file with the same headings, else as proposed.
func Mapping(ctx context.Context, st *store.Store, owner models.OrgRef, file models.SourceFile) (feeds.Mapping, error) {
	mapping := feeds.Propose(file)
	_, err := saidOf(ctx, st, owner, mapping.Key(), mapping)
	return mapping, err
}

// anyFile is the key of what an organisation said last of each name, in whatever file.
const anyFile = ""

// MappingOfFile is Mapping for a file that a person looks at before anything becomes of
// it: of one with other headings than before, names that were said of another file hold
// the same. A feed goes by its own headings alone, for nobody looks.
func MappingOfFile(ctx context.Context, st *store.Store, owner models.OrgRef, file models.SourceFile) (feeds.Mapping, error) {
	mapping := feeds.Propose(file)
	found, err := saidOf(ctx, st, owner, mapping.Key(), mapping)
	if err == nil && !found {
		_, err = saidOf(ctx, st, owner, anyFile, mapping)
	}
	return mapping, err
}

// saidOf puts into a mapping what was said under a key, and reports whether anything was.
func saidOf(ctx context.Context, st *store.Store, owner models.OrgRef, key string, mapping feeds.Mapping) (bool, error) {
	kept, err := st.ImportMaps().Get(ctx, st.MapID(owner, key))
	if errors.Is(err, models.ErrNotFound) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	for i := range mapping {
		for _, c := range kept.Columns {
			if c.Name == mapping[i].Name {
				mapping[i] = feeds.Column{Name: c.Name, Kind: feeds.Kind(c.Kind), Private: c.Private}
			}
		}
	}
	return true, nil
}

// KeepMapping remembers what an organisation says that the source fields of a file hold:
// for files with the same headings, and each name for others.
func KeepMapping(ctx context.Context, st *store.Store, owner models.OrgRef, file models.SourceFile, said []models.ImportColumn) error {
	for _, key := range []string{feeds.Propose(file).Key(), anyFile} {
		kept, err := st.ImportMaps().Get(ctx, st.MapID(owner, key))
		if errors.Is(err, models.ErrNotFound) {
			kept, err = models.ImportMap{ID: st.MapID(owner, key), Owner: owner}, nil
		}
		if err != nil {
			return err
		}
		before := kept.Columns
		kept.Columns = slices.Clone(said)
		for _, c := range before {
			same := func(s models.ImportColumn) bool { return s.Name == c.Name }
			if key == anyFile && len(kept.Columns) < maxNames && !slices.ContainsFunc(said, same) {
				kept.Columns = append(kept.Columns, c)
			}
		}
		if err := st.ImportMaps().Save(ctx, &kept); err != nil {
			return err
		}
	}
	return nil
}

// maxNames is how many names of all files are remembered, those said last first.
const maxNames = 1000

// ValuesOf are the values of the draft that a row becomes. A client that is not
// to be published is nobody's employer until the recruiter says so.
func ValuesOf(r *feeds.Reader, j feeds.Job, today models.Date, employers []models.Employer) form.Values {
	text, read := r.Read(j.Items, today)
	values := advert.Encode(read.Advert())
	values[advert.Pasted], values[advert.Imported] = []string{text}, []string{feeds.Encode(j.Items)}
	name, private := j.Client()
	if name != "" {
		values[advert.Client] = []string{name}
	}
	switch {
	case len(employers) == 1:
		values["employer"] = []string{employers[0].ID}
	case name != "" && !private:
		for _, e := range employers {
			if models.SameOrgName(e.Name.JA, name) || models.SameOrgName(e.Name.EN, name) {
				values["employer"] = []string{e.ID}
				break
			}
		}
	}
	return values
}

// plain are values without what is no field of an advert.
func plain(values form.Values) form.Values {
	out := form.Values{}
	for name, typed := range values {
		if !strings.HasPrefix(name, "_") {
			out[name] = typed
		}
	}
	return out
}
