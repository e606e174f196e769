@rem The scripts of package.json begin with "exec", so that a signal to npm reaches Node and not a shell in between. Windows
@rem knows no such command: this one runs what follows it.
@%*
