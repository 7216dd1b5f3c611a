"""Her own files on the page of modules: as pictures, sorted, and one by itself."""
