// `help`: what works in this terminal, in plain words.

export const HELP = `This terminal works like the one on your computer. It can do less.

AWS
  aws help                    lists the services
  aws iam help                lists the commands of a service, here IAM
  aws iam create-user help    lists the options of a command
  aws configure               sets keys, region and output format
  aws s3 ls                   works with whole files and buckets

Files
  ls  cat FILE  rm FILE  echo TEXT > FILE     You can also write a file with cat <<EOF > FILE.
  file://FILE in a command stands for what the file holds.

Text
  grep  head  tail  sort  uniq  cut  wc  base64  jq     They read a file, or what comes through a pipe: |

The line
  NAME=value  export NAME=value  $NAME  $(command)     a value, and where it is used
  a && b     runs b if a worked          a || b     runs b if a failed
  a ; b      runs one after the other    echo $?    0 if the last command worked
  Tab        completes the word          Up         brings back the line before
  !!         stands for the line before  history    lists the lines so far
  clear      empties the screen

There are no folders to go into, no loops and no programs of your own.
`
