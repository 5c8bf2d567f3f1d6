// Command ferretdb serves the MongoDB wire protocol from a directory of SQLite
// files, for tests on machines that have no mongod. It prints the URL of the
// server as its first line and runs until it is interrupted or its standard
// input ends (so that it never outlives the test that started it).
//
//	cd store/testdata/ferretdb && go build -o bin/ferretdb . &&
//	./bin/ferretdb -listen 127.0.0.1:27017 -data /tmp/ferretdb </dev/tty
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"net"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"

	"github.com/FerretDB/FerretDB/ferretdb"
)

func main() {
	listen := flag.String("listen", "127.0.0.1:0", "TCP address, or the path of a Unix socket")
	data := flag.String("data", "", "directory of the data (default: a temporary one, removed at the end)")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, *listen, *data); err != nil {
		fmt.Fprintln(os.Stderr, "ferretdb:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, address, data string) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	private, err := os.MkdirTemp("", "ferretdb")
	if err != nil {
		return err
	}
	defer os.RemoveAll(private)
	if data == "" {
		data = filepath.Join(private, "data")
	}
	if err := os.MkdirAll(data, 0o700); err != nil {
		return err
	}
	socket := filepath.Join(private, "s")
	server, err := ferretdb.New(&ferretdb.Config{
		Listener:  ferretdb.ListenerConfig{Unix: socket},
		Logger:    slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelError})),
		Handler:   "sqlite",
		SQLiteURL: "file:" + data + "/",
	})
	if err != nil {
		return err
	}
	front, err := listenOn(address)
	if err != nil {
		return err
	}
	fmt.Println(mongoURL(front.Addr()))
	go func() {
		_, _ = io.Copy(io.Discard, os.Stdin)
		cancel()
	}()
	go func() {
		<-ctx.Done()
		front.Close()
	}()
	done := make(chan error, 1)
	go func() { done <- server.Run(ctx) }()
	err = oneAtATime(ctx, front, socket)
	cancel()
	return errors.Join(err, <-done)
}

func listenOn(address string) (net.Listener, error) {
	if filepath.IsAbs(address) {
		return net.Listen("unix", address)
	}
	return net.Listen("tcp", address)
}
