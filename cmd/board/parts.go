package board

import (
	"errors"

	"golang.org/x/sync/errgroup"

	"github.com/enkaku/enkaku/search/reading"
	"github.com/enkaku/enkaku/static"
	"github.com/enkaku/enkaku/templates"
)

// Parts are what a board has in its own binary: words, dictionaries, pages and
// mails. They need no store and no settings, so a start reads them while its
// store opens.
type Parts struct {
	analyzer *reading.Analyzer
	pages    *templates.Set
	mails    *templates.Mails
	assets   *static.Assets
}

// ReadParts reads them side by side: it is most of what a start takes.
func ReadParts() (*Parts, error) {
	p := &Parts{}
	var group errgroup.Group
	group.Go(func() error {
		p.analyzer = reading.NewAnalyzer()
		return nil
	})
	group.Go(func() (err error) {
		p.mails, err = templates.NewMails()
		return err
	})
	var err error
	if p.assets, err = static.Load(); err == nil {
		p.pages, err = templates.New(p.assets)
	}
	if err := errors.Join(err, group.Wait()); err != nil {
		return nil, err
	}
	return p, nil
}
