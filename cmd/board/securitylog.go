package board

import (
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"

	"github.com/prometheus/client_golang/prometheus"
)

// SecurityFlags say where security events go.
type SecurityFlags struct {
	SecurityLog   string `help:"File for security events, one JSON line each. Default: the ordinary log, under security." placeholder:"FILE" type:"path"`
	SecurityLogTo string `help:"Syslog server (tls://host:6514) that security events go to as well." name:"security-log-to" placeholder:"URL"`
}

func (f *SecurityFlags) check() error {
	if f.SecurityLog != "" {
		if info, err := os.Stat(filepath.Dir(f.SecurityLog)); err != nil || !info.IsDir() {
			return fmt.Errorf("--security-log: %s is no folder", filepath.Dir(f.SecurityLog))
		}
	}
	if f.SecurityLogTo == "" {
		return nil
	}
	_, _, err := remoteTarget(f.SecurityLogTo)
	return err
}

// closers are closed together.
type closers []io.Closer

// Close closes all.
func (all closers) Close() (err error) {
	for _, c := range all {
		err = errors.Join(err, c.Close())
	}
	return err
}

// open returns where security events go: JSON lines at the end of a file that
// its owner alone can read, without a file the ordinary log under the group
// "security"; and to another machine, where one is named. Close it after the
// board.
func (f *SecurityFlags) open(ordinary *slog.Logger, metrics prometheus.Registerer) (*slog.Logger, io.Closer, error) {
	handler, ended := ordinary.WithGroup("security").Handler(), closers{}
	if f.SecurityLog != "" {
		file, err := os.OpenFile(f.SecurityLog, os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
		if err != nil {
			return nil, nil, fmt.Errorf("--security-log: %w", err)
		}
		handler, ended = slog.NewJSONHandler(file, nil), append(ended, file)
	}
	if f.SecurityLogTo == "" {
		return slog.New(handler), ended, nil
	}
	remote, err := newRemoteLog(f.SecurityLogTo, nil, ordinary)
	if err != nil {
		return nil, nil, errors.Join(err, ended.Close())
	}
	metrics.MustRegister(remote.lost)
	return slog.New(slog.NewMultiHandler(handler, slog.NewJSONHandler(remote, nil))), append(ended, remote), nil
}
