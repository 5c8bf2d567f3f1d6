package pull

import (
	"context"
	"errors"
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
	kept, err := st.ImportMaps().Get(ctx, st.MapID(owner, mapping.Key()))
	if errors.Is(err, models.ErrNotFound) {
		return mapping, nil
	}
	if err != nil {
		return nil, err
	}
	for i := range mapping {
		for _, c := range kept.Columns {
			if c.Name == mapping[i].Name {
				mapping[i] = feeds.Column{Name: c.Name, Kind: feeds.Kind(c.Kind), Private: c.Private}
			}
		}
	}
	return mapping, nil
}

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
